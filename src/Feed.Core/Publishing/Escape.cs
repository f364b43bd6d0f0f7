using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Feed.Core.Publishing;

/// <summary>What may not stand as such in one kind of place of a document, and what is written there instead.</summary>
/// <remarks>
/// Every kind leaves out what XML 1.0 §2.2 forbids and what validators warn of: C0 controls but tab and line ends, U+007F to U+009F,
/// U+FFFD to U+FFFF and, in <see cref="Utf8Writer"/>, lone surrogates. JSON gets the same, so that all formats say the same.
/// </remarks>
internal sealed class Escape
{
    public static readonly Escape Xml = new(('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"));

    /// <summary>Plain titles of RSS: the RSS profile wants hexadecimal references (rssboard.org/rss-profile, "Character data").</summary>
    public static readonly Escape RssTitle = new(('&', "&#x26;"), ('<', "&#x3C;"), ('>', "&#x3E;"));

    /// <summary>Plain text where XML holds HTML: escaped for HTML, and that for XML.</summary>
    public static readonly Escape HtmlInXml = new(('&', "&amp;amp;"), ('<', "&amp;lt;"), ('>', "&amp;gt;"));

    /// <summary>HTML as it is, inside a CDATA section.</summary>
    public static readonly Escape CData = new() { endsCData = true };

    /// <summary>Plain text in an HTML page, or where a CDATA section holds HTML; safe in attributes in quotes of either kind.</summary>
    public static readonly Escape Html = new(('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('\'', "&#39;"), ('"', "&quot;"));

    public static readonly Escape Json = new(('"', "\\\""), ('\\', "\\\\"), ('\n', "\\n"), ('\r', "\\r"), ('\t', "\\t"));

    /// <summary>Plain text where a JSON string holds HTML.</summary>
    public static readonly Escape HtmlInJson = new(
        ('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('\'', "&#39;"), ('"', "&quot;"), ('\\', "\\\\"), ('\n', "\\n"), ('\r', "\\r"), ('\t', "\\t"));

    /// <summary>Nothing escaped; only what is forbidden everywhere is left out.</summary>
    public static readonly Escape None = new();

    private readonly byte[]?[] instead = new byte[128][];
    private bool endsCData;

    public Escape(params ReadOnlySpan<(char Mark, string Instead)> rules)
    {
        for (var control = '\0'; control < ' '; control++)
        {
            instead[control] = control is '\t' or '\n' or '\r' ? null : [];
        }

        instead['\u007F'] = [];
        foreach (var (mark, replacement) in rules)
        {
            instead[mark] = Encoding.UTF8.GetBytes(replacement);
        }

        Marks = SearchValues.Create([.. Enumerable.Range(0, instead.Length).Where(code => instead[code] is not null).Select(code => (char)code)]);
    }

    /// <summary>The characters that something else is written for; ASCII only.</summary>
    public SearchValues<char> Marks { get; }

    /// <summary>What is written for one of <see cref="Marks"/>; empty when it is left out.</summary>
    public ReadOnlySpan<byte> Instead(char mark) => instead[mark];

    /// <summary>Gives the text itself in all but rare cases: without forbidden characters beyond ASCII, and with no end of a CDATA section in it.</summary>
    public ReadOnlySpan<char> Tidy(ReadOnlySpan<char> text)
    {
        if (text.ContainsAnyInRange('\u007F', '\u009F') || text.ContainsAnyInRange('\uFFFD', '\uFFFF'))
        {
            text = Clean(text);
        }

        return endsCData && text.Contains("]]>", StringComparison.Ordinal)
            ? text.ToString().Replace("]]>", "]]]]><![CDATA[>", StringComparison.Ordinal)
            : text;
    }

    /// <summary>Whether nothing of the text would be seen: no element should hold it.</summary>
    public static bool IsBlank([NotNullWhen(false)] string? text)
    {
        for (var index = 0; index < (text?.Length ?? 0); index++)
        {
            var letter = text![index];                                      // the loop does not run for null
            if (char.IsSurrogate(letter) ? index + 1 < text.Length && char.IsSurrogatePair(letter, text[index + 1]) : !char.IsWhiteSpace(letter) && !char.IsControl(letter) && letter < '\uFFFD')
            {
                return false;
            }
        }

        return true;
    }

    private static string Clean(ReadOnlySpan<char> text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is not ((>= '\u007F' and <= '\u009F') or >= '\uFFFD'))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString();
    }
}
