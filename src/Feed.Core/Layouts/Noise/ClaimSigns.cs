using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells what the entries of a claim are by what they have in common.</summary>
internal sealed class ClaimSigns(DigestText text)
{
    private const int FewestHeadlines = 8;
    private const int MaxHeadlineChars = 160;
    private const int FewestHeadlineColumns = 30;
    private const int MaxAbbreviationChars = 8;
    private const int MenuColumns = 18;
    private const int LongMenu = 12;
    private const int LongMenuColumns = 24;
    private const int FewestStoryChars = 80;
    private const int FewestNotes = 4;
    private const int FewestTold = 3;
    private const int FewestLinkedColumns = 28;
    private const int MaxNoteChars = 400;
    private const int FewestAccounts = 3;
    private const int FewestProfiles = 6;
    private const int MaxPlaceColumns = 36;
    private const double MostProfiles = 0.8;

    // One of so many.
    private const int FewLinks = 4;

    /// <summary>Nothing but a word or two that lead elsewhere: the way around a site.</summary>
    public bool IsMenu(Claim claim) =>
        claim.Frames.All(frame => frame.Count == 1 && text[frame.Opener] is not TableRow && text.Opening(frame.Opener) is { Kind: OpeningKind.Link, IsWhole: true })
        && claim.Frames.Average(frame => PlainText.Columns(text.Opening(frame.Opener).Title)) < (claim.Frames.Count >= LongMenu ? LongMenuColumns : MenuColumns);

    /// <summary>Many items of a line each, longer than names: what got no link for want of room. <c>GC: garbage collector</c> is none, where most items are so.</summary>
    public bool AreHeadlines(Claim claim) =>
        claim.Frames.Count >= FewestHeadlines && claim.Frames.Count(frame => text[frame.Opener].Text.AsSpan().IndexOfAny(":：") is > 0 and <= MaxAbbreviationChars) * 3 < claim.Frames.Count * 2
        && claim.Frames.All(frame => frame.Count == 1 && text[frame.Opener] is ListItem { Text.Length: <= MaxHeadlineChars })
        && claim.Frames.Average(frame => PlainText.Columns(text[frame.Opener].Text)) >= FewestHeadlineColumns;

    /// <summary>Headings on a level whose others open entries with links, each over text: news without a source.</summary>
    public bool AreStories(Claim claim, HashSet<int> levels) =>
        claim.Frames.Count > 1 && claim.Frames.All(frame => levels.Contains(text.Level(frame.Opener)) && text.Chars(frame.Opener + 1, frame.End) >= FewestStoryChars);

    /// <summary>Several elements of a page, each a title and a text: news without a source.</summary>
    public bool AreTold(Claim claim) =>
        claim.Layout is CardLayout.LayoutName or TitleCellLayout.LayoutName && claim.Frames.Count >= FewestTold
        && claim.Frames.All(frame => text.Opening(frame.Opener).Title.Length > 0 && text.Chars(frame.Opener + 1, frame.End) >= FewestStoryChars);

    /// <summary>Several paragraphs, each about the one link that it holds.</summary>
    public bool AreNotes(Claim claim) =>
        claim.Frames.Count > 1 && claim.Frames.All(frame => frame.Count == 1 && text.Links(frame.Start, frame.End) == 1)
        && (claim.Frames.All(frame => LinksHeadline(text[frame.Opener])) || (claim.Frames.Count >= FewestNotes && claim.Frames.All(frame => text.Chars(frame.Start, frame.End) <= MaxNoteChars)));

    /// <summary>Whether each link of the block is a headline: what is linked in a sentence is a few words.</summary>
    public static bool LinksHeadline(Block block) => block.Inlines.Links.All(run => PlainText.Columns(run.Text) >= FewestLinkedColumns);

    /// <summary>A table whose header says that this column holds titles.</summary>
    public bool IsStated(Claim claim) =>
        claim.Layout == TableLayout.LayoutName && text[claim.Frames[0].Opener] is TableRow row && text.Columns(row).IsStated;

    /// <summary>Links to who helped: each says the name of an account and leads to it, or many lead to somebody's profile.</summary>
    public bool AreAccounts(Claim claim) => AreNamedAccounts(claim) || AreMeetingPlaces(claim) || (claim.Frames.Count >= FewestProfiles && claim.Frames.Count(IsProfile) >= MostProfiles * claim.Frames.Count);

    private bool IsProfile(Frame frame) => frame.Count == 1 && text.Opening(frame.Opener) is { Kind: OpeningKind.Link, IsWhole: true, Link: { } link } && LinkAddress.IsProfile(link);

    // "Website", "Twitter", "Slack": where to find those who write the digest.
    private bool AreMeetingPlaces(Claim claim) =>
        claim.Frames.Count >= FewestAccounts && claim.Frames.All(frame => frame.Count == 1 && text.Opening(frame.Opener) is { Kind: OpeningKind.Link or OpeningKind.Caption, Title: var name } && PlainText.Columns(name) <= MaxPlaceColumns)
        && claim.Frames.Count(frame => text.Opening(frame.Opener).Link is { } link && (LinkAddress.IsMeetingPlace(link) || LinkAddress.IsProfile(link))) * 3 >= claim.Frames.Count * 2;

    private bool AreNamedAccounts(Claim claim) =>
        claim.Frames.Count >= FewestAccounts && claim.Frames.All(frame => frame.Count == 1 && text.Opening(frame.Opener) is { Kind: OpeningKind.Link, IsWhole: true, Link: { } link, Title: var name } && IsAccount(name, link));

    private static bool IsAccount(string name, string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Segments is [_, var account]
        && account.Trim('/').TrimStart('@').Equals(name.TrimStart('@'), StringComparison.OrdinalIgnoreCase);

    /// <summary>More than a few of its entries have a link.</summary>
    public bool AreLinked(Claim claim) => claim.Frames.Count(frame => text.Links(frame.Start, frame.End) > 0) * FewLinks > claim.Frames.Count;

    /// <summary>At least one of its entries has a link.</summary>
    public bool HasLink(Claim claim) => claim.Frames.Any(frame => text.Links(frame.Start, frame.End) > 0);
}
