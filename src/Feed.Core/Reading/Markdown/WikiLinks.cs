using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Leaves the words of links between the notes of a wiki: <c>[[notes/looms.md|A loom for two]]</c>. They lead nowhere for a reader; embedded pictures, <c>![[loom.png]]</c>, are taken out.</summary>
/// <remarks>Source: https://help.obsidian.md/links. The number of lines stays.</remarks>
internal static partial class WikiLinks
{
    // Without words, [[1]] may be a reference in brackets: where none has words, none is read.
    public static string Unlink(string text) =>
        text.Contains("[[", StringComparison.Ordinal) && WithWords().IsMatch(text) ? CodeFence.Replace(text, Link(), WordsOf) : text;

    private static string WordsOf(Match link) =>
        link.Groups["embed"].Success ? "" : link.Groups["words"] is { Success: true } words ? words.Value : NameOf(link.Groups["target"].ValueSpan);

    // notes/looms.md
    private static string NameOf(ReadOnlySpan<char> target)
    {
        var name = target[(target.LastIndexOf('/') + 1)..];
        return (name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name).ToString();
    }

    [GeneratedRegex("""\[\[[^\s\[\]|][^\[\]|\n]{0,300}\|[^\[\]\n]{1,300}\]\]""", RegexOptions.CultureInvariant)]
    private static partial Regex WithWords();

    [GeneratedRegex("""(?<!`)(?<embed>!)?\[\[(?<target>[^\s\[\]|][^\[\]|\n]{0,300}?)(?:\\?\|(?<words>[^\[\]\n]{1,300}))?\]\](?![(\[:])""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Link();
}
