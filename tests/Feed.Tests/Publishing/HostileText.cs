using Feed.Core;

namespace Feed.Tests.Publishing;

/// <summary>What digests hold by accident or malice.</summary>
internal static class HostileText
{
    public static readonly IReadOnlyList<string> Texts =
    [
        "plain", "<script>alert(1)</script>", "a < b && c > d", "]]>", "]]]]>>", "&amp; &lt; &nbsp; &#8; &bogus;", "List<T> and Map<K,V>", "<b>bold</b> & <i>it</i>",
        "\0\u0001\u0008\u000B\u001F", "tab\there\nnewline\r\nback", "\u0080\u0085\u009F", "\uFFFD\uFFFE\uFFFF", "\uD800 lone \uDC00", "\uDC00", "x\uD83D", "𝒜🙂👩‍👩‍👧",
        "\u202Eright to left\u202C عربية עברית", "e\u0301 combining \u0300", "' \" ` quotes", @"\ \n \u0000 backslash", "<!ENTITY x \"&x;&x;\">&x;", "<!DOCTYPE lolz [<!ENTITY lol \"lol\">]>&lol;",
        "<![CDATA[ x ]]>", "<?xml version=\"1.0\"?>", "$x<y$ and $$\\frac{a}{b}$$", "javascript:alert(1)", "   ", "", "\u2028\u2029\u200B\uFEFF", "<img src=x onerror=alert(1)>",
        "<iframe src=//evil>", "<p style='position:fixed'>", "％＜ｆｕｌｌ＞＆", "&#x3C;already&#x3E;", "</item></channel></rss>", "</content></entry></feed>", "{{7*7}} ${x} \\{ }", "}\n@misc{x,",
        "ER  - \nTY  - X", "&", "<", ">", "AT&T", "-- --> <!--", new string('長', 20_000), "<" + new string('a', 20_000),
    ];

    public static readonly IReadOnlyList<string?> Links =
    [
        null, "https://例え.jp/パス?q=値#断片", "http://Example.ORG", "https://example.org/a b[1]|{x}\"'<>", "javascript:alert(1)", "https://example.org/%zz%", "ftp://x.org/", "http://", "",
        "https://example.org:99999/", "https://user:pw@example.org/", "http://[::1]/x", "https://example.org/?a=1&b=2&amp;c=3", "https://example.org/#a#b", "https://exa_mple.org/x",
        "https://-x.org/", "https://x..org/", "https://example.org/\0", @"https://example.org/\x", "HTTPS://EXAMPLE.org/X", "https://" + new string('a', 300) + ".org/",
        "https://example.org/" + new string('x', 9_000), "http://1.2.3.4.5/", "data:text/html,x", "//example.org/x", "https://example.org/\uD800",
    ];

    /// <summary>An entry for each text in every field, and for each link.</summary>
    public static IReadOnlyList<Entry> Entries { get; } =
    [
        .. Texts.Select((text, index) => Some.Entry($"text {index}", index) with
        {
            Title = text,
            TranslatedTitle = index % 3 == 0 ? text : null,
            Authors = [text, "Ann"],
            Organization = text,
            Note = text,
            Section = text,
            Summary = index % 4 == 0 ? null : text,
            Content = index % 2 == 0 ? null : $"<p>{System.Net.WebUtility.HtmlEncode(text)}</p><pre><code>x[y[0]]&gt;1]]&gt;</code></pre>",
            Language = index % 2 == 0 ? text : "zh_cn",
            Link = Links[index % Links.Count],
        }),
        .. Links.Select((link, index) => Some.Entry($"link {index}", 100 + index) with { Link = link, Links = [.. Links.OfType<string>()] }),
    ];
}
