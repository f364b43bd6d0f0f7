using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>A text that is kept in a Markdown page as it came, between fences: a mail in an archive. It is read as the text that it is.</summary>
internal static partial class OneFence
{
    private const int FewestChars = 1_500;
    private const double MostOfPage = 0.7;

    /// <summary>The same blocks where no such text is most of the page.</summary>
    public static IReadOnlyList<Block> Open(IReadOnlyList<Block> blocks)
    {
        var (longest, chars) = (-1, 0);
        for (var index = 0; index < blocks.Count; index++)
        {
            chars += blocks[index].Text.Length;
            longest = blocks[index] is Code { Language: null or "" or "text" or "txt" } code && code.Content.Length >= FewestChars && (longest < 0 || code.Content.Length > blocks[longest].Text.Length) ? index : longest;
        }

        return longest < 0 || blocks[longest].Text.Length < MostOfPage * chars ? blocks
            : [.. blocks.Take(longest), .. PlainTextReader.ReadBlocks(Bare(blocks[longest].Text), blocks[longest].Line + 1), .. blocks.Skip(longest + 1)];
    }

    private static string Bare(string text) => Head().Replace(Raw().Replace(text, ""), head => new string('\n', head.ValueSpan.Count('\n')));

    // What generators of sites want around it (https://jekyllrb.com/docs/liquid/tags/).
    [GeneratedRegex("""\{%-?[ \t]*(end)?raw[ \t]*-?%\}""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Raw();

    // How the mail came, which is no part of what it says.
    [GeneratedRegex("""\A([A-Z][A-Za-z-]{1,30}: [^\n]*\n([ \t]+[^\s][^\n]*\n)*){2,60}(?=\n)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Head();
}
