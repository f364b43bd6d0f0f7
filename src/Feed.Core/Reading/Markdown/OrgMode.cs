using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Says in Markdown what is written in Org mode: headings of stars, links in two brackets, drawers, blocks between <c>#+begin_src</c> and <c>#+end_src</c>.</summary>
/// <remarks>Source: https://orgmode.org/worg/org-syntax.html. The number of lines stays.</remarks>
internal static partial class OrgMode
{
    private const int FewestLinks = 3;
    private const int MostHeadingSigns = 6;

    /// <summary>Whether keywords open the text (<c>#+TITLE: …</c>), or links in two brackets stand in it.</summary>
    public static bool Is(ReadOnlySpan<char> text) =>
        text.TrimStart() is var start && start.StartsWith("#+") && Keyword().IsMatch(start[..(start.IndexOf('\n') is >= 0 and var end ? end : start.Length)].TrimEnd())
        || (text.Contains("][", StringComparison.Ordinal) && Link().Count(text) >= FewestLinks);

    /// <summary>Gives the text as it is when it is not in Org mode.</summary>
    public static string ToMarkdown(string text)
    {
        if (!Is(text.AsSpan(0, Math.Min(text.Length, FormatDetector.MaxLookedChars))))
        {
            return text;
        }

        var markdown = new StringBuilder(text.Length + (text.Length / 8));
        var (isCode, isDrawer) = (false, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (Fence(words) is { } opens)
            {
                isCode = opens;
                markdown.Append("```");
            }
            else if (isCode)
            {
                markdown.Append(line);
            }
            else if (isDrawer || Drawer().IsMatch(words))
            {
                isDrawer = !words.Equals(":END:", StringComparison.OrdinalIgnoreCase);
            }
            else if (!IsData(words))
            {
                Append(markdown, line);
            }

            markdown.Append('\n');
        }

        return markdown.ToString();
    }

    private static void Append(StringBuilder markdown, ReadOnlySpan<char> line)
    {
        var stars = line.Length - line.TrimStart('*').Length;
        if (stars > 0 && stars < line.Length && line[stars] == ' ')
        {
            markdown.Append('#', Math.Min(stars + 1, MostHeadingSigns)).Append(' ');
            line = Tags().Replace(State().Replace(line[stars..].Trim().ToString(), ""), "");
        }

        var text = Timestamp().Replace(Link().Replace(line.ToString(), LinkOf), "$1");
        markdown.Append(BareLink().Replace(Bold().Replace(text, "**$1**"), "<$1>"));
    }

    // Of other addresses (files, citations, notes of the writer's own) a reader has nothing but the words.
    private static string LinkOf(Match link)
    {
        var (address, words) = (link.Groups["address"].Value, link.Groups["words"].Value);
        return LinkAddress.IsWeb(address) ? $"[{words.Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal)}](<{address.Replace(" ", "%20", StringComparison.Ordinal)}>)" : words;
    }

    private static bool? Fence(ReadOnlySpan<char> words) =>
        words.StartsWith("#+begin_src", StringComparison.OrdinalIgnoreCase) || words.StartsWith("#+begin_example", StringComparison.OrdinalIgnoreCase) ? true
        : words.StartsWith("#+end_src", StringComparison.OrdinalIgnoreCase) || words.StartsWith("#+end_example", StringComparison.OrdinalIgnoreCase) ? false
        : null;

    // Keywords, comments and what the agenda needs.
    private static bool IsData(ReadOnlySpan<char> words) => words is ['#', '+' or ' ', ..] or "#" || Planning().IsMatch(words);

    [GeneratedRegex("""^#\+[A-Za-z_]{2,40}:.*$""", RegexOptions.CultureInvariant)]
    private static partial Regex Keyword();

    [GeneratedRegex("""\[\[(?<address>[^\[\]\n]{1,2000})\]\[(?<words>[^\n]{1,600}?)\]\]""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex("""\[\[(https?://[^\[\]\s]{1,2000})\]\]""", RegexOptions.CultureInvariant)]
    private static partial Regex BareLink();

    [GeneratedRegex("""^:[A-Za-z_-]{1,40}:$""", RegexOptions.CultureInvariant)]
    private static partial Regex Drawer();

    [GeneratedRegex("""^(SCHEDULED|DEADLINE|CLOSED|CLOCK):\s""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Planning();

    // TODO [#A]
    [GeneratedRegex("""^((TODO|DONE|NEXT|WAITING|HOLD|STARTED|READ|CANCELLED|CANCELED)\s+)?(\[#[A-Z0-9]\]\s+)?""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex State();

    // :ARCHIVE:noexport:
    [GeneratedRegex("""\s+:[\w@#%:]{1,200}:$""", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    // <2024-03-18 Mon 10:00>, [2024-03-18]
    [GeneratedRegex("""[<\[]([0-9]{4}-[0-9]{2}-[0-9]{2})(?:\s[^<>\[\]\n]{0,40})?[>\]]""", RegexOptions.CultureInvariant)]
    private static partial Regex Timestamp();

    [GeneratedRegex("""(?<=^|[\s(])\*([^\s*][^*\n]{0,300}(?<=\S))\*(?=$|[\s.,;:!?)])""", RegexOptions.CultureInvariant)]
    private static partial Regex Bold();
}
