using System.Buffers;
using System.Globalization;

namespace Feed.Core.Publishing;

/// <summary>Addresses as feeds may print them: absolute, http or https, percent-encoded ASCII.</summary>
public static class WebAddress
{
    // What RFC 3986 allows, without '[' and ']', which validators accept nowhere but around an IPv6 host, and '\''.
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!$&()*+,;=%");

    // Plain without what needs a second look.
    private static readonly SearchValues<char> Simple = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&()*+,;=");

    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-._");

    /// <summary>Gives the address as it may be printed, or <c>null</c> when it is none of http or https. Never throws.</summary>
    /// <remarks>
    /// A name and password before the host are nobody's business and left out. An address that needs nothing is given back as it is, without allocation: rendering calls this for every link.
    /// </remarks>
    public static string? Tidy(string? address)
    {
        if (address is null)
        {
            return null;
        }

        var isSecure = address.StartsWith("https://", StringComparison.Ordinal);
        if (isSecure || address.StartsWith("http://", StringComparison.Ordinal))
        {
            var rest = address.AsSpan(isSecure ? "https://".Length : "http://".Length);
            var slash = rest.IndexOf('/');
            if (slash > 0 && IsPlainHost(rest[..slash]) && IsPlainPath(rest[slash..]))
            {
                return address;
            }
        }

        return HasWebScheme(address) ? Encode(address) : null;
    }

    private static bool HasWebScheme(string address) =>
        address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("http://", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlainHost(ReadOnlySpan<char> host) => !host.ContainsAnyExcept(HostLetters) && host[0] is not ('.' or '-') && !host.Contains("..", StringComparison.Ordinal);

    private static bool IsPlainPath(ReadOnlySpan<char> path) =>
        !path.ContainsAnyExcept(Simple) || (!path.ContainsAnyExcept(Plain) && path.Count('#') < 2 && HasOnlyWholeEscapes(path));

    private static bool HasOnlyWholeEscapes(ReadOnlySpan<char> address)
    {
        for (var percent = address.IndexOf('%'); percent >= 0; percent = address.IndexOf('%'))
        {
            if (address.Length < percent + 3 || !char.IsAsciiHexDigit(address[percent + 1]) || !char.IsAsciiHexDigit(address[percent + 2]))
            {
                return false;
            }

            address = address[(percent + 3)..];
        }

        return true;
    }

    private static string? Encode(string address)
    {
        // Validators take no IPv6 host, and nobody publishes at one.
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.HostNameType == UriHostNameType.IPv6)
        {
            return null;
        }

        var port = uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}");
        var rest = uri.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped);
        var host = uri.IdnHost.ToLowerInvariant();
        return host.AsSpan().ContainsAnyExcept(HostLetters) ? null : $"{uri.Scheme}://{host}{port}{Escaped(rest)}";
    }

    // What Uri leaves as it is and validators refuse; the first # is the fragment's.
    private static string Escaped(string rest)
    {
        var hash = rest.IndexOf('#', StringComparison.Ordinal) + 1;
        rest = rest[..hash] + rest[hash..].Replace("#", "%23", StringComparison.Ordinal);
        return rest.Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal)
            .Replace("|", "%7C", StringComparison.Ordinal).Replace("'", "%27", StringComparison.Ordinal);
    }
}
