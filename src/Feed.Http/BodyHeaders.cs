using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Feed.Http;

/// <summary>The headers of one kind of document.</summary>
internal sealed record BodyHeaders(string ContentType)
{
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues AnyOrigin = "*";
    private static readonly StringValues Exposed = "ETag, Link, Last-Modified";
    private static readonly StringValues Encoding = "Accept-Encoding";
    private static readonly StringValues EncodingAndLanguage = "Accept-Encoding, Accept-Language";

    private readonly StringValues cacheControl = "public, max-age=60";
    private readonly StringValues link;

    public string CacheControl { init => cacheControl = value; }

    /// <summary>RFC 8288: the document's relations, comma-separated; <c>null</c> for none.</summary>
    public string? Link { init => link = value; }

    /// <summary>Whether pages of other sites may read it: feeds, which browser readers fetch.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether it is HTML, which gets the content security policy, and whose language may depend on the request.</summary>
    public bool IsPage { get; init; }

    /// <param name="isNotModified">Whether they go with a 304, which says no more than a client needs to go on using what it has (RFC 9110 §15.4.5).</param>
    public void WriteTo(IHeaderDictionary headers, bool isNotModified)
    {
        headers.CacheControl = cacheControl;
        headers.Vary = IsPage ? EncodingAndLanguage : Encoding;
        headers.XContentTypeOptions = NoSniff;
        if (link.Count > 0 && !isNotModified)
        {
            headers.Link = link;
        }

        if (IsShared)
        {
            headers.AccessControlAllowOrigin = AnyOrigin;
            headers.AccessControlExposeHeaders = Exposed;
        }

        if (IsPage)
        {
            PageSecurity.WriteTo(headers);
        }
    }
}
