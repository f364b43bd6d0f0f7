using System.Text.RegularExpressions;
using Feed.Core.Sources;

namespace Feed.Core.Reading;

/// <summary>Reads plain text and the text of mails: joins wrapped lines, sees underlined headings, separators, bullets and quotes.</summary>
public sealed partial class PlainTextReader : IDocumentReader
{
    public DocumentFormat Format => DocumentFormat.Text;

    public Document Read(string text, string address, SourceHints hints)
    {
        var notes = new List<ReadingNote>();
        var blocks = ReadBlocks(NumberedReferences.Resolve(Decoded(TextLimit.OfLines(text, 1, notes)), "<{1}>"), 1);
        var title = DocumentTitle.Find(blocks);
        return new Document(address, DocumentFormat.Text, blocks)
        {
            Title = title,
            Language = Language.Tell(blocks),
            IssueDate = IssueDate.Find(null, title, blocks, address),
            Notes = notes,
        };
    }

    // Programs leave references in text that they made of feeds and pages: "Weavers&#039; day". Lines stay lines, and "&copy=" in an address the name of a value.
    private static string Decoded(string text) => text.Contains('&', StringComparison.Ordinal) ? AddressOrReference().Replace(text, Decoded) : text;

    private static string Decoded(Match found) =>
        found.Value[0] != '&' ? found.Value.Replace("&amp;", "&", StringComparison.Ordinal)
        : CharacterReferences.Decode(found.ValueSpan) is [var letter, ..] decoded && !char.IsControl(letter) ? decoded
        : " ";

    internal static IReadOnlyList<Block> ReadBlocks(string text, int firstLine)
    {
        var references = NamedReferences.Read(text, out var rest);
        return new PlainTextBlocks(TextLine.Split(rest, firstLine), references).Read();
    }

    [GeneratedRegex("""https?://[^\s<>]{1,4000}|&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});""", RegexOptions.CultureInvariant)]
    private static partial Regex AddressOrReference();
}
