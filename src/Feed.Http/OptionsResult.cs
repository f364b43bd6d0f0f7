using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>Answers OPTIONS, which browsers ask before they send a conditional request to another site (fetch.spec.whatwg.org, CORS preflight).</summary>
internal sealed class OptionsResult(string methods) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        var headers = httpContext.Response.Headers;
        httpContext.Response.StatusCode = StatusCodes.Status204NoContent;
        headers.Allow = methods;
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlAllowMethods = methods;
        headers.AccessControlAllowHeaders = "If-None-Match, If-Modified-Since, Accept";
        headers.AccessControlMaxAge = "86400";
        headers.XContentTypeOptions = "nosniff";
        return Task.CompletedTask;
    }
}
