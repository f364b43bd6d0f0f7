using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Feed.Http;

/// <summary>What a browser may do with our pages: show them with our style sheet and send our forms, nothing else.</summary>
internal static class PageSecurity
{
    private static readonly StringValues Policy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly StringValues Referrer = "no-referrer";
    private static readonly StringValues SameOrigin = "same-origin";
    private static readonly StringValues Permissions = "camera=(), geolocation=(), microphone=()";

    public static void WriteTo(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers["Referrer-Policy"] = Referrer;
        headers["Cross-Origin-Opener-Policy"] = SameOrigin;
        headers["Permissions-Policy"] = Permissions;
    }
}
