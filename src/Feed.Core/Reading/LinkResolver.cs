using System.Buffers;

namespace Feed.Core.Reading;

/// <summary>Turns what a document writes as an address into one that can be published: absolute, and http, https or mailto.</summary>
/// <param name="baseAddress">The document's own address, or what its <c>base</c> element says. Below a file path relative addresses become those of <see cref="UnknownAddress"/>.</param>
/// <param name="written">Takes down what was written for each address that was relative; <c>null</c> where nobody wants to know.</param>
public sealed class LinkResolver(string baseAddress, IDictionary<string, string>? written = null)
{
    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    private static readonly SearchValues<char> SchemeLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    private static readonly SearchValues<char> PathLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_~./?=&");

    private static readonly SearchValues<char> Awkward = SearchValues.Create(" \"<>\\^`{|}");

    private static readonly Uri Unknown = new(UnknownAddress.Base);

    private readonly Uri root = Uri.TryCreate(baseAddress, UriKind.Absolute, out var address) && IsWeb(address) ? address : Unknown;

    // Made of the root when first needed: it without path, to its last slash, and without fragment.
    private string? origin;
    private string? folder;
    private string? page;

    /// <summary>Where relative addresses start.</summary>
    public string Address => baseAddress;

    /// <summary>The same, below another base: that of a <c>base</c> element or <c>xml:base</c>.</summary>
    public LinkResolver Under(string address) => Resolve(address, keepFragment: true) is { } absolute ? new LinkResolver(absolute, LinkAddress.IsWeb(address) ? null : written) : this;

    /// <summary>The absolute address, or <c>null</c>: programs, inlined data, places on the same page, and what is no address.</summary>
    public string? Resolve(string address)
    {
        var absolute = Resolve(address, keepFragment: false);
        if (written is not null && absolute is not null && !ReferenceEquals(absolute, address) && !HasScheme(address.TrimStart()))
        {
            written.TryAdd(absolute, address.Trim());
        }

        return absolute;
    }

    /// <summary>As <see cref="Resolve(string)"/>, for items of a feed, whose places on one page are pages of their own: <c>#2024-03-18/daily</c>.</summary>
    public string? ResolveItem(string address) => Resolve(address, keepFragment: true);

    /// <summary>As <see cref="Resolve(string)"/>, for pictures: never mailto.</summary>
    public string? ResolveImage(string address) =>
        Resolve(address) is { } absolute && absolute.StartsWith("http", StringComparison.Ordinal) && !UnknownAddress.Is(absolute) ? absolute : null;

    private string? Resolve(string address, bool keepFragment)
    {
        var text = Tidy(address);
        if (text.Length is 0 or > LinkAddress.MaxChars || (!keepFragment && (text[0] == '#' || text.StartsWith("./#", StringComparison.Ordinal))))
        {
            return null;
        }

        if (IsPlain(text))
        {
            return IsSamePage(text) && !keepFragment ? null : text;
        }

        if (IsPath(text))
        {
            return IsWritten(text) ? UnknownAddress.Of(text) : (text[0] == '/' ? origin ??= new Uri(root, "/").AbsoluteUri[..^1] : folder ??= new Uri(root, ".").AbsoluteUri) + text;
        }

        if (!TryCreate(text, out var uri))
        {
            return null;
        }

        if (IsWritten(text) && uri.Host == Unknown.Host)
        {
            return UnknownAddress.Of(text);
        }

        var absolute = IsWeb(uri) ? uri.AbsoluteUri : uri.Scheme == Uri.UriSchemeMailto && uri.OriginalString.Contains('@', StringComparison.Ordinal) ? uri.OriginalString : null;
        return absolute is null || (!keepFragment && IsSamePage(absolute)) ? null : absolute;
    }

    // Below a file, and from the root of an unknown site, whatever folder the document says that it is in.
    private bool IsWritten(string text) => ReferenceEquals(root, Unknown) || (text[0] == '/' && root.Host == Unknown.Host);

    private bool TryCreate(string text, out Uri uri)
    {
        // A path like "/papers/1" is an absolute file address on Unix: only a stated scheme makes an address absolute.
        return HasScheme(text) ? Uri.TryCreate(text, UriKind.Absolute, out uri!)
            : Uri.TryCreate(root, text, out uri!);
    }

    private bool IsSamePage(string absolute)
    {
        var fragment = absolute.IndexOf('#', StringComparison.Ordinal);
        return fragment > 0 && absolute.AsSpan(0, fragment).SequenceEqual(page ??= root.GetLeftPart(UriPartial.Query));
    }

    // Addresses are wrapped and padded in digests: line breaks inside vanish, as browsers have it (URL standard, §4.4).
    private static string Tidy(string address)
    {
        var text = address.AsSpan().Trim();
        return text.IndexOfAny('\n', '\t') < 0
            ? text.Length == address.Length ? address : text.ToString()
            : string.Concat(text.ToString().Split(['\n', '\t'], StringSplitOptions.TrimEntries));
    }

    // An address that is fine as it stands is published as it stands.
    private static bool IsPlain(string text)
    {
        var start = text.StartsWith("https://", StringComparison.Ordinal) ? 8 : text.StartsWith("http://", StringComparison.Ordinal) ? 7 : 0;
        if (start == 0 || start >= text.Length || !char.IsAsciiLetterOrDigit(text[start]))
        {
            return false;
        }

        var host = text.AsSpan(start);
        var end = host.IndexOfAny('/', '?', '#');
        host = end < 0 ? host : host[..end];
        return end > 0 && host.ContainsAny('.', ':') && !host.ContainsAnyExcept(HostLetters) && !text.AsSpan().ContainsAny(Awkward);
    }

    // A relative address that needs no escaping and goes down only: it is put behind the root as it stands.
    private static bool IsPath(string text) =>
        (char.IsAsciiLetterOrDigit(text[0]) || (text[0] == '/' && !text.StartsWith("//", StringComparison.Ordinal)))
        && !text.AsSpan().ContainsAnyExcept(PathLetters) && !text.Contains("/.", StringComparison.Ordinal);

    private static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0])
            && !text.AsSpan(0, colon).ContainsAnyExcept(SchemeLetters);
    }

    private static bool IsWeb(Uri uri) => (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.Host.Length > 0;
}
