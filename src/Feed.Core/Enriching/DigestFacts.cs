using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Core.Enriching;

/// <summary>What holds for every item of one digest.</summary>
internal sealed class DigestFacts(Source source, Document document)
{
    public AddressBook Addresses => Inline.Addresses;

    public InlineHtml Inline { get; } = new(new AddressBook());

    public string SourceId => source.Id;

    /// <summary>BCP 47 tag that the operator or the document states, or <c>null</c>.</summary>
    public string? Language { get; } = FieldText.LineOrNull(source.Language ?? document.Language, 35);

    /// <summary>The date of an item that states none: what the document says of itself, else what the operator says.</summary>
    /// <remarks>
    /// A month or year that only the address has is none: <c>weekly-2024-04</c> may be the fourth week, and <c>/2019/05/</c> when it was uploaded.
    /// It completes a day without year, which is the layouts' work.
    /// </remarks>
    public PartialDate? IssueDate { get; } = (IsOfAddressOnly(document) ? null : document.IssueDate) ?? source.IssueDate;

    private static bool IsOfAddressOnly(Document document) =>
        document.IssueDate is { Day: 0 } date
        && Reading.IssueDate.InAddress(document.Address) == date
        && (document.Title is null || DateText.Find(document.Title, issue: null) is null);
}
