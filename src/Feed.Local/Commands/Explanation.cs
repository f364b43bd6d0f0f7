using System.Globalization;
using Feed.Core.Layouts;
using Feed.Core.Reading;

namespace Feed.Local.Commands;

/// <summary>Tells a person what the parser made of a document: the verdict, who claimed what, and the fate of every block in the order of the page.</summary>
internal static class Explanation
{
    private const int MaxTextChars = 70;
    private const int MaxClaims = 20;

    public static IEnumerable<string> Lines(Document document, SplitResult split, int entries)
    {
        yield return Invariant($"{document.Address}");
        yield return Invariant($"  format {Lower(document.Format)}, language {document.Language ?? "unknown"}, issue {document.IssueDate?.ToString() ?? "undated"}, title {document.Title ?? "none"}");
        yield return Invariant($"  layout {split.Layout}, {entries} entries of {split.Drafts.Count} drafts, coverage {split.Coverage:P1}");
        foreach (var note in document.Notes)
        {
            yield return $"  note: {note}";
        }

        yield return "";
        yield return "What the layouts claimed, winners first:";
        foreach (var claim in split.Claims.Take(MaxClaims))
        {
            yield return $"  {claim}";
        }

        yield return "";
        yield return "  line  block       became                        text";
        foreach (var (block, use) in split.Uses)
        {
            yield return Invariant($"{block.Line,6}  {Kind(block),-10}  {use,-28}  {Short(block.Text)}");
        }
    }

    private static string Kind(Block block) => block switch
    {
        Heading heading => Invariant($"heading {heading.Level}"),
        _ => Indent(block) + block.GetType().Name.ToLowerInvariant(),
    };

    private static string Indent(Block block) => new('.', Math.Min(block.Depth, 3));

    private static string Short(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        if (line.Length <= MaxTextChars)
        {
            return line;
        }

        var end = char.IsHighSurrogate(line[MaxTextChars - 1]) ? MaxTextChars - 1 : MaxTextChars;
        return $"{line[..end]}…";
    }

    private static string Lower(DocumentFormat format) => format.ToString().ToLowerInvariant();

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
