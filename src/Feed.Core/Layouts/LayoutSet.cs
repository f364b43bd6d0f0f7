using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Core.Layouts;

/// <summary>Splits a document into drafts: the layout that explains most of a section's text wins it.</summary>
public static class LayoutSet
{
    /// <summary>Name of the layout in which each heading of a level opens an entry: <see cref="OutlineSplitter"/> tells it.</summary>
    internal const string Headings = "heading";

    /// <summary>A tie goes to the earlier, so the order is behaviour and has a test.</summary>
    internal static readonly ILayout[] Ordered =
    [
        new MessageLayout(),
        new ReleasesLayout(),
        new CardLayout(),
        new TitleCellLayout(),
        new LabelledLayout(),
        new TableLayout(),
        new NumberedLayout(),
        new LeadLayout("bold-lead", OpeningKind.Bold),
        new ListLayout(depth: 1),
        new ListLayout(depth: 2),
        new ListLayout(depth: 3),
        new LeadLayout("link-lead", OpeningKind.Link),
        new LeadLayout("lead", OpeningKind.Bold, OpeningKind.Link),
        new RunOnListLayout(),
        new LinkedTitleLayout(),
        new TitleAndNamesLayout(),
        new AddressLayout(),
        new TitleLinesLayout(),
        new RuledLayout(),
        new ParagraphLayout(),
        new BriefsLayout(),
    ];

    /// <summary>What a source may pin as its layout.</summary>
    public static IReadOnlyList<string> Names { get; } = [Headings, .. Ordered.Select(layout => layout.Name).Distinct()];

    /// <param name="layout">Name of the only layout to try, or <c>null</c> for all.</param>
    public static SplitResult Split(Document document, string? layout = null, SourceHints? hints = null)
    {
        if (document.Items.Count > 0)
        {
            return KnownLinks.Only(FeedDrafts.Of(document), document);
        }

        hints ??= SourceHints.None;
        var text = new DigestText(document, hints.Skip);
        var layouts = layout is null ? Ordered : Array.FindAll(Ordered, known => known.Name == layout);
        var plan = Hinted.Plan(text, hints)
            ?? Uniform.Of(new Weak(text).Drop(Footer.Drop(text, new OutlineSplitter(text, layouts, hints.SectionLevel ?? 0).Split(new Region(text, 0, text.Count)))));
        return KnownLinks.Only(Account.Of(text, plan), document);
    }
}
