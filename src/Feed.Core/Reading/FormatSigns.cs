using System.Buffers;
using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>How many signs of each format a text has.</summary>
/// <param name="Tags">HTML block elements and links.</param>
/// <param name="Markdown">Headings, links, fences, table rules and bold text.</param>
/// <param name="Bullets">List items, which plain text has too.</param>
/// <param name="Separators">Lines of dashes and their kind, and lines that only hold backslashes.</param>
/// <param name="Fields">Lines like <c>Subject: …</c>.</param>
/// <param name="Tight">Lines right below another, which Markdown would make one.</param>
internal readonly partial record struct FormatSigns(int Tags, int Markdown, int Bullets, int Separators, int Fields, int Tight)
{
    private const int FewestTags = 8;
    private const int FewestMailSigns = 4;
    private const int FewestTight = 2;
    private const int NearStartChars = 2048;

    // A few comments above hundreds of fields are no headings.
    private const int FieldsPerSign = 10;

    /// <summary>Letters that marked-up text hardly does without.</summary>
    public static readonly SearchValues<char> Markup = SearchValues.Create("`<>[]*_#|\\");

    public bool IsMostlyTags => Tags >= FewestTags && Tags > 2 * (Markdown + Bullets);

    /// <summary>Lines that stand one below the other, and nothing that marks any of them.</summary>
    public bool IsBare => Tags + Markdown + Bullets == 0 && Tight >= FewestTight;

    public bool IsMail => Markdown == 0 && Separators + Fields >= FewestMailSigns && Fields > 0;

    public bool IsSurelyMarkdown => Markdown >= 2 && Markdown > Separators && Fields < FieldsPerSign * Markdown;

    /// <summary>Whether a document type, an <c>html</c>, <c>head</c> or <c>body</c> element opens the text.</summary>
    public static bool IsWholePage(ReadOnlySpan<char> text) => Page().IsMatch(text[..Math.Min(text.Length, NearStartChars)]);

    public static FormatSigns Count(ReadOnlySpan<char> text)
    {
        var (markdown, bullets, separators, fields, isCode) = (0, 0, 0, 0, false);
        var (tight, wasEmpty) = (0, true);
        foreach (var line in text.EnumerateLines())
        {
            var isEmpty = line.IsWhiteSpace();
            tight += isEmpty || wasEmpty ? 0 : 1;
            wasEmpty = isEmpty;
            if (line.TrimStart().StartsWith("```"))
            {
                isCode = !isCode;
                markdown += isCode ? 1 : 0;
                continue;
            }

            if (!isCode)
            {
                markdown += IsMarkdown(line) ? 1 : 0;
                bullets += line.TrimStart() is ['-' or '*' or '+', ' ', ..] ? 1 : 0;
                separators += IsSeparator(line) ? 1 : 0;
                fields += Field().IsMatch(line) ? 1 : 0;
            }
        }

        return new FormatSigns(Tag().Count(text), markdown, bullets, separators, fields, tight);
    }

    private static bool IsMarkdown(ReadOnlySpan<char> line) =>
        Heading().IsMatch(line)
        || line.Contains("](", StringComparison.Ordinal)
        || (line.IndexOf("**") is var bold and >= 0 && line[(bold + 2)..].Contains("**", StringComparison.Ordinal))
        || (line.Contains('|') && line.Contains("---", StringComparison.Ordinal) && !line.ContainsAnyExcept("|-: "));

    private static bool IsSeparator(ReadOnlySpan<char> line)
    {
        const int FewestDashes = 10;
        var bare = line.TrimEnd();
        return bare is "\\\\" || (bare.Length >= FewestDashes && !bare.ContainsAnyExcept(bare[0], ' ') && bare[0] is '-' or '=' or '*' or '_' or '~');
    }

    [GeneratedRegex("""^ {0,3}#{1,6} +\S""", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex("""^[A-Z][A-Za-z-]{1,20}: \S""", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    [GeneratedRegex("""</?(p|div|td|tr|li|ul|h[1-6]|table|a|br|section|article)[\s/>]""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("""^\s*(<\?xml[^>]{0,200}>\s*)?(<!--[^>]{0,500}-->\s*)?<(!doctype\s+html|html|head|body)[\s>]""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Page();
}
