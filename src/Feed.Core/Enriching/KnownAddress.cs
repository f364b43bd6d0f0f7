using System.Buffers;
using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>An http or https address that can be led to, taken apart, with its other spellings.</summary>
internal sealed class KnownAddress
{
    private const int MaxHostChars = 253;
    private const int MaxLabelChars = 63;

    private static readonly SearchValues<char> LabelLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
    private static readonly SearchValues<char> PathLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_~./?=&");

    private readonly string ascii;
    private string? canonical;
    private string? target;

    private KnownAddress(Uri uri)
    {
        (Host, Port, Path) = (WebAddress.HostOf(uri), uri.IsDefaultPort ? "" : $":{uri.Port}", uri.AbsolutePath);
        (Query, Fragment, ascii) = (uri.Query, uri.Fragment, WebAddress.Ascii(uri));
    }

    private KnownAddress(string address, int host, int path)
    {
        var query = address.IndexOf('?', path);
        query = query < 0 ? address.Length : query;
        (Host, Path) = (address[host..path], path < address.Length ? address[path..query] : "/");
        (Query, ascii) = (address[query..], path < address.Length ? address : address + "/");
    }

    /// <summary>In ASCII and lower case.</summary>
    public string Host { get; }

    /// <summary>With its colon; empty when it is the usual one.</summary>
    public string Port { get; } = "";

    public string Path { get; }

    /// <summary>With its question mark, or empty.</summary>
    public string Query { get; }

    /// <summary>With its number sign, or empty.</summary>
    public string Fragment { get; } = "";

    /// <summary>To compare with; see <see cref="CanonicalLink"/>.</summary>
    public string Canonical => canonical ??= CanonicalLink.Of(this);

    /// <summary>As an attribute of HTML may hold it.</summary>
    public string Target => target ??= InlineHtml.Escape(ascii);

    /// <summary>The address, or <c>null</c> when <see cref="WebAddress.Parse"/> refuses it.</summary>
    public static KnownAddress? Of(string? address) => address is null ? null : Plain(address) ?? (WebAddress.Parse(address) is { } uri ? new KnownAddress(uri) : null);

    // Most addresses need no decoding, escaping or folding: they are taken apart where they stand, a tenth of the work.
    private static KnownAddress? Plain(string address)
    {
        var host = address.StartsWith("https://", StringComparison.Ordinal) ? 8 : address.StartsWith("http://", StringComparison.Ordinal) ? 7 : 0;
        if (host == 0 || address.Length > LinkAddress.MaxChars)
        {
            return null;
        }

        var length = address.AsSpan(host).IndexOf('/');
        var path = length < 0 ? address.Length : host + length;
        return IsPlainHost(address.AsSpan(host..path)) && IsPlainPath(address.AsSpan(path)) ? new KnownAddress(address, host, path) : null;
    }

    // No number of four bytes, nothing encoded, no label that a name server would refuse.
    private static bool IsPlainHost(ReadOnlySpan<char> host)
    {
        if (host.Length is 0 or > MaxHostChars || host.Contains("--", StringComparison.Ordinal) || host[(host.LastIndexOf('.') + 1)..].ContainsAnyExceptInRange('a', 'z'))
        {
            return false;
        }

        foreach (var range in host.Split('.'))
        {
            var label = host[range];
            if (label.Length is 0 or > MaxLabelChars || label[0] == '-' || label[^1] == '-' || label.ContainsAnyExcept(LabelLetters))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsPlainPath(ReadOnlySpan<char> path) =>
        !path.ContainsAnyExcept(PathLetters) && !path.Contains("/.", StringComparison.Ordinal) && !path.Contains("./", StringComparison.Ordinal);
}
