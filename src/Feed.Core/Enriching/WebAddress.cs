using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>An http or https address that can be led to: taken apart once, refused when any part of it is not sound.</summary>
internal static class WebAddress
{
    /// <summary>The parts, or <c>null</c> when this is no absolute http or https address, names a user, or has a host that no name server knows.</summary>
    public static Uri? Parse(string? address) =>
        address?.Length is > 0 and <= LinkAddress.MaxChars
        && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Scheme is "http" or "https"
        && uri.Host.Length > 0
        && uri.UserInfo.Length == 0
        && HostOf(uri).Length > 0
            ? uri
            : null;

    /// <summary>The host in ASCII (RFC 5891) and lower case, or an empty text when it has no such form.</summary>
    public static string HostOf(Uri uri)
    {
        try
        {
            return uri.IdnHost.ToLowerInvariant();
        }
        catch (UriFormatException)
        {
            return "";
        }
    }

    /// <summary>The address in ASCII: path and query percent-encoded, host by RFC 5891. What validators and old readers accept.</summary>
    /// <param name="uri">From <see cref="Parse"/>.</param>
    public static string Ascii(Uri uri)
    {
        var whole = uri.AbsoluteUri;
        return System.Text.Ascii.IsValid(whole) ? whole : $"{uri.Scheme}://{HostOf(uri)}{(uri.IsDefaultPort ? "" : $":{uri.Port}")}{uri.PathAndQuery}{uri.Fragment}";
    }
}
