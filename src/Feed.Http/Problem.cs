using System.Text;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>An answer that says in words why there is no other; never anything of the program's inside.</summary>
internal sealed class Problem(int status, string title, string text, string? allow = null, TimeSpan? retryAfter = null) : IResult
{
    // Long enough to spare us a crowd, short enough that nobody notices when it comes to exist.
    private const string CacheControl = "public, max-age=60";

    public static Problem NotFound(string text) => new(StatusCodes.Status404NotFound, "Not found", text);

    public static Problem BadRequest(string text) => new(StatusCodes.Status400BadRequest, "Bad request", text);

    public static Problem MethodNotAllowed(string method, string allow) => new(
        StatusCodes.Status405MethodNotAllowed, "Method not allowed", $"This address does not take {method}. It takes {allow}.", allow);

    public static Problem TooBusy(TimeSpan retryAfter) => new(
        StatusCodes.Status429TooManyRequests, "Too many requests", "Many new views are being made right now. Try again in a moment.", retryAfter: retryAfter);

    public Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = status;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.CacheControl = status is StatusCodes.Status404NotFound or StatusCodes.Status400BadRequest ? CacheControl : "no-store";
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.Vary = "Accept, Accept-Language";
        response.Headers.Allow = allow;
        response.Headers.RetryAfter = retryAfter is { } wait ? Math.Ceiling(wait.TotalSeconds).ToString("0", null) : default;
        var wantsPage = httpContext.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        if (wantsPage)
        {
            PageSecurity.WriteTo(response.Headers);
        }

        response.ContentType = wantsPage ? "text/html; charset=utf-8" : "text/plain; charset=utf-8";
        var body = Encoding.UTF8.GetBytes(wantsPage ? ProblemPage.Of(httpContext.Request, title, text) : $"{title}: {text}\n");
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(httpContext.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, 0, body.Length, httpContext.RequestAborted);
    }
}
