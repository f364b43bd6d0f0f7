using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Says in Markdown what is written in AsciiDoc: headings of equals signs, addresses with their words behind them, attributes, delimited blocks.</summary>
/// <remarks>Source: https://docs.asciidoctor.org/asciidoc/latest/. The number of lines stays.</remarks>
internal static partial class AsciiDoc
{
    private const int FewestLinks = 2;
    private const int MostHeadingSigns = 6;
    private const int FewestDelimiters = 4;

    /// <summary>Whether a heading of equals signs stands in the text, and addresses with their words in brackets right behind them.</summary>
    public static bool Is(ReadOnlySpan<char> text) =>
        text.Contains("= ", StringComparison.Ordinal) && !text.Contains("](", StringComparison.Ordinal) && Heading().IsMatch(text) && Link().Count(text) >= FewestLinks;

    /// <summary>Gives the text as it is when it is not AsciiDoc.</summary>
    public static string ToMarkdown(string text)
    {
        if (!Is(text.AsSpan(0, Math.Min(text.Length, FormatDetector.MaxLookedChars))))
        {
            return text;
        }

        var markdown = new StringBuilder(text.Length + (text.Length / 8));
        var code = "";
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.TrimEnd();
            if (code.Length > 0)
            {
                markdown.Append(words.SequenceEqual(code) ? "```" : line);
                code = words.SequenceEqual(code) ? "" : code;
            }
            else if (IsDelimiter(words, "-."))
            {
                code = words.ToString();
                markdown.Append("```");
            }
            else if (words is "'''")
            {
                markdown.Append("---");
            }
            else if (!IsDelimiter(words, "=*_+") && !words.StartsWith("//") && words is not "--" && !Data().IsMatch(words))
            {
                Append(markdown, words);
            }

            markdown.Append('\n');
        }

        return markdown.ToString();
    }

    private static bool IsDelimiter(ReadOnlySpan<char> line, string signs) =>
        line.Length >= FewestDelimiters && signs.Contains(line[0], StringComparison.Ordinal) && !line.ContainsAnyExcept(line[0]);

    private static void Append(StringBuilder markdown, ReadOnlySpan<char> line)
    {
        var signs = line.Length - line.TrimStart(line.IsEmpty ? '=' : line[0]).Length;
        if (line.Length > signs && line[signs] == ' ' && line[0] is '=' or '*' or '.')
        {
            // "== Looms", "** the second depth", ". the first step"
            _ = line[0] switch
            {
                '=' => markdown.Append('#', Math.Min(signs, MostHeadingSigns)).Append(' '),
                '*' => markdown.Append(' ', 2 * (signs - 1)).Append("- "),
                _ => markdown.Append(' ', 3 * (signs - 1)).Append("1. "),
            };
            line = line[signs..].Trim();
        }

        var isBroken = line.EndsWith(" +");
        var text = Link().Replace(Picture().Replace((isBroken ? line[..^2] : line).ToString(), "![${words}](<${address}>)"), LinkOf);
        markdown.Append(Bold().Replace(text, "**$1**")).Append(isBroken ? "\\" : "");
    }

    // What follows the words after a comma, or a caret, says how to open the address.
    private static string LinkOf(Match link)
    {
        var (address, words) = (link.Groups["address"].Value, Options().Replace(link.Groups["words"].Value, "").TrimEnd('^').Trim('"'));
        return words.Length == 0 ? $"<{address}>" : $"[{words.Replace("[", "\\[", StringComparison.Ordinal)}](<{address}>)";
    }

    [GeneratedRegex("""^={1,6} +\S""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("""(?<![\[(<`])(?:link:)?(?<address>https?://[^\s\[\]<>]{1,2000})\[(?<words>[^\[\]\n]{0,600})\]""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("""image::?(?<address>[^\s\[\]]{1,2000})\[(?<words>[^\[\],\n]{0,300})[^\[\]\n]{0,300}\]""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Picture();

    [GeneratedRegex(""",\s*(?:role|window|opts|id|rel|title)=[^\n]*$""", RegexOptions.CultureInvariant)]
    private static partial Regex Options();

    // :jbake-type: post, [source,java], ifdef::env[…]
    [GeneratedRegex("""^(:!?[\w-]{1,60}!?:(\s.*)?|\[[^\]\n]{0,200}\]|(ifdef|ifndef|ifeval|endif|include|toc)::.*)$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Data();

    [GeneratedRegex("""(?<=^|[\s(])\*([^\s*][^*\n]{0,300}(?<=\S))\*(?=$|[\s.,;:!?)])""", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();
}
