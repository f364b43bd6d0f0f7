using System.Buffers;

namespace Feed.Http.Hot;

/// <summary>A request that is beyond doubt a GET or HEAD of HTTP/1.1 without body, and of which we understand every header (RFC 9112).</summary>
/// <remarks>Whatever is unusual, be it allowed, is left to Kestrel: nothing here has to be lenient, and nothing can be read in two ways.</remarks>
internal readonly ref struct HotRequest
{
    /// <summary>Longer heads are left to Kestrel.</summary>
    public const int LongestHead = 2048;

    // Headers that change nothing in our answers. One that is not here and not read below (Content-Length, Transfer-Encoding,
    // Expect, Upgrade, Range, Forwarded, X-Forwarded-For …) leaves the request to Kestrel.
    private static readonly string[] Harmless =
    [
        "User-Agent", "Accept", "Accept-Language", "Accept-Charset", "Cache-Control", "Pragma", "Referer", "Cookie", "DNT", "From", "A-IM", "Origin", "Priority",
        "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-Dest", "Sec-Fetch-User", "Sec-GPC", "Upgrade-Insecure-Requests",
    ];

    private static readonly SearchValues<char> Printable = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(code => (char)code), '\t']);
    private static readonly SearchValues<char> TargetLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789/.+-_~=&,?");
    private static readonly SearchValues<char> HostLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789");

    public bool IsHead { get; private init; }

    /// <summary>Path and query, without percent signs, <c>/.</c> and <c>//</c>.</summary>
    public ReadOnlySpan<char> Target { get; private init; }

    /// <summary>A name or IPv4 address in small letters, perhaps with a port.</summary>
    public ReadOnlySpan<char> Host { get; private init; }

    public Wish Wish { get; private init; }

    /// <param name="head">All before the empty line, without the last line's end.</param>
    public static bool TryParse(ReadOnlySpan<char> head, out HotRequest request)
    {
        request = default;
        var line = NextLine(ref head);
        var isHead = line.StartsWith("HEAD ", StringComparison.Ordinal);
        if ((!isHead && !line.StartsWith("GET ", StringComparison.Ordinal)) || !line.EndsWith(" HTTP/1.1", StringComparison.Ordinal))
        {
            return false;
        }

        var target = line[(isHead ? "HEAD " : "GET ").Length..^" HTTP/1.1".Length];
        ReadOnlySpan<char> host = default, tags = default, since = default, encodings = default;
        while (!head.IsEmpty)
        {
            line = NextLine(ref head);
            var colon = line.IndexOf(':');
            var value = line[(colon + 1)..].Trim(" \t");
            var isUnderstood = colon > 0 && !value.IsEmpty && !line.ContainsAnyExcept(Printable) && line[..colon] switch
            {
                var name when Is(name, "Host") => Take(value, ref host),
                var name when Is(name, "Accept-Encoding") => Take(value, ref encodings),
                var name when Is(name, "If-None-Match") => Take(value, ref tags),
                var name when Is(name, "If-Modified-Since") => Take(value, ref since),
                var name when Is(name, "Connection") => Is(value, "keep-alive"),
                var name => IsHarmless(name),
            };
            if (!isUnderstood)
            {
                return false;
            }
        }

        request = new HotRequest { IsHead = isHead, Target = target, Host = host, Wish = new Wish { HasTags = !tags.IsEmpty, Tags = tags, Since = since, Encodings = encodings } };
        return IsPlainTarget(target) && IsPlainHost(host);
    }

    private static ReadOnlySpan<char> NextLine(scoped ref ReadOnlySpan<char> head)
    {
        var end = head.IndexOf("\r\n", StringComparison.Ordinal);
        var line = end < 0 ? head : head[..end];
        head = end < 0 ? default : head[(end + 2)..];
        return line;
    }

    private static bool Is(ReadOnlySpan<char> name, string known) => name.Equals(known, StringComparison.OrdinalIgnoreCase);

    // A header given twice is left to Kestrel.
    private static bool Take(ReadOnlySpan<char> value, scoped ref ReadOnlySpan<char> place)
    {
        var isFirst = place.IsEmpty;
        place = value;
        return isFirst;
    }

    private static bool IsHarmless(ReadOnlySpan<char> name)
    {
        foreach (var known in Harmless)
        {
            if (Is(name, known))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlainTarget(ReadOnlySpan<char> target) =>
        target is ['/', ..] && !target.ContainsAnyExcept(TargetLetters) && !target.Contains("/.", StringComparison.Ordinal) && !target.Contains("//", StringComparison.Ordinal);

    private static bool IsPlainHost(ReadOnlySpan<char> host)
    {
        var colon = host.IndexOf(':');
        var name = colon < 0 ? host : host[..colon];
        var port = colon < 0 ? "80" : host[(colon + 1)..];
        return !name.IsEmpty && !name.ContainsAnyExcept(HostLetters) && port.Length is > 0 and <= 5 && !port.ContainsAnyExcept(Digits);
    }
}
