using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Feed.Http;

/// <summary>Sends a document, or 304 when the client has it. Has no public property: the Functions worker would serialise it once more.</summary>
internal sealed class BodyResult(Body body) : IResult
{
    private static readonly StringValues GzipName = "gzip";
    private static readonly StringValues BrotliName = "br";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        body.Headers.WriteTo(response.Headers);
        response.Headers.ETag = body.ETag;
        response.Headers.LastModified = body.LastModifiedText;
        if (Conditions.SayNotModified(request.Headers, body))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var bytes = Choose(request, response);
        response.ContentType = body.Headers.ContentType;
        response.ContentLength = bytes.Length;
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, 0, bytes.Length, httpContext.RequestAborted);
    }

    private byte[] Choose(HttpRequest request, HttpResponse response)
    {
        var accepted = AcceptEncoding.Parse(request.Headers.AcceptEncoding);
        if (body.Brotli is not null && accepted.PrefersBrotli)
        {
            response.Headers.ContentEncoding = BrotliName;
            return body.Brotli;
        }

        if (body.Gzip is not null && accepted.TakesGzip)
        {
            response.Headers.ContentEncoding = GzipName;
            return body.Gzip;
        }

        return body.Plain;
    }
}
