using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Core.Enriching;

/// <summary>What holds for every item of one digest.</summary>
internal sealed class DigestFacts(Source source, Document document)
{
    public string SourceId => source.Id;

    /// <summary>BCP 47 tag that the operator or the document states, or <c>null</c>.</summary>
    public string? Language { get; } = FieldText.LineOrNull(source.Language ?? document.Language, 35);

    /// <summary>The date of an item that states none. What the document says of itself goes before what the list says of it.</summary>
    public PartialDate? IssueDate => document.IssueDate ?? source.IssueDate;
}
