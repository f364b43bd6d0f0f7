using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>Sends a document, or 304 when the client has it. Has no public property: the Functions worker would serialise it once more.</summary>
internal sealed class BodyResult(Body body) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var form = body.FormFor(Wish.Of(request.Headers));
        body.WriteHeaders(form, response.Headers);
        if (form == BodyForm.NotModified)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        var bytes = body.BytesOf(form);
        return HttpMethods.IsHead(request.Method) ? Task.CompletedTask : response.Body.WriteAsync(bytes, 0, bytes.Length, httpContext.RequestAborted);
    }
}
