using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Drops claims that only won because nothing else was there: greetings and asides of a digest whose entries are elsewhere.</summary>
internal static class Weak
{
    // So much of the whole a layout must explain for its claims to stand although they are weak.
    private const double FewestShare = 0.3;

    private const double MastheadShare = 0.15;

    private const int FewestLinked = 5;
    private const double LinkedShare = 0.8;
    private const int FewestHeadlines = 8;
    private const int MaxHeadlineChars = 160;
    private const int FewestHeadlineColumns = 24;
    private const int MenuColumns = 18;
    private const int LongMenu = 12;
    private const int LongMenuColumns = 24;
    private const int FewestStoryChars = 80;
    private const int FewestNotes = 4;
    private const int MaxNoteChars = 400;

    public static Plan Drop(DigestText text, Plan plan) => DropWeak(text, DropFigures(text, plan));

    // Prices and rates beside stories: "An index 7,431.46 (+0.50%)".
    private static Plan DropFigures(DigestText text, Plan plan)
    {
        var split = plan.Claims.ToLookup(claim => !HasLink(text, claim) && claim.Frames.Count(frame => Figures.EndIn(text[frame.Opener].Text) || IsAppointment(text[frame.Opener])) * 3 >= claim.Frames.Count * 2);
        return !split[true].Any() || !split[false].Any() ? plan : new Plan([.. split[false]], [.. plan.Lost, .. split[true]], split[false].Sum(claim => claim.Score));
    }

    // A row of what is due and when.
    private static bool IsAppointment(Block block) => block is TableRow { Cells: [var what, var when] } && what.Text.Length > 0 && DateText.Whole(when.Text, PartialDate.Create(2000)) is { Day: > 0 };

    private static Plan DropWeak(DigestText text, Plan plan)
    {
        var shares = plan.Claims.GroupBy(claim => claim.Layout).ToDictionary(group => group.Key, group => group.Sum(claim => claim.Score) / Math.Max(1, plan.Score));
        var strong = plan.Claims.Where(claim => shares[claim.Layout] >= FewestShare).ToList();
        var begin = strong.Count == 0 ? 0 : strong.Min(claim => claim.Frames[0].Start);
        var linksMatter = LinksMatter(text, plan) && plan.Claims.Where(claim => HasLink(text, claim)).Sum(claim => claim.Score) * 2 > plan.Score;
        var levels = plan.Claims.Where(claim => HasLink(text, claim)).SelectMany(claim => claim.Frames).Select(frame => text.Level(frame.Opener)).Where(level => level > 0).ToHashSet();
        var split = plan.Claims.ToLookup(claim => AreAccounts(text, claim) || !AreStories(text, claim, levels)
            && (IsWeak(text, claim, shares[claim.Layout], begin) || (linksMatter && !IsStated(text, claim) && !HasLink(text, claim) && !AreHeadlines(text, claim))));
        return split[true].Count() == plan.Claims.Count ? plan : plan with { Claims = [.. split[false]], Lost = [.. plan.Lost, .. split[true]] };
    }

    // Before the first real entry stands the introduction; numbered headings there are essays.
    private static bool IsWeak(DigestText text, Claim claim, double share, int begin) =>
        share < FewestShare && (IsMenu(text, claim) || (claim.Layout == ParagraphLayout.LayoutName && !AreNotes(text, claim))
            || (claim.End <= begin && (claim.Frames.Count < 3 || IsMasthead(text, claim, share)) && !claim.Frames.All(frame => text.Opening(frame.Opener) is { Number: not null } or { Kind: OpeningKind.Bold, Link: not null })));

    // Name, sponsor, date, editors, greeting: lines of which few have a link.
    private static bool IsMasthead(DigestText text, Claim claim, double share) =>
        share < MastheadShare && claim.Frames.Count(frame => text.Links(frame.Start, frame.End) > 0) * 2 < claim.Frames.Count;

    // Nothing but a word or two that lead elsewhere: the way around a site.
    private static bool IsMenu(DigestText text, Claim claim) =>
        claim.Frames.All(frame => frame.Count == 1 && text.Opening(frame.Opener) is { Kind: OpeningKind.Link, IsWhole: true })
        && claim.Frames.Average(frame => PlainText.Columns(text.Opening(frame.Opener).Title)) < (claim.Frames.Count >= LongMenu ? LongMenuColumns : MenuColumns);

    // Where nearly all entries have a link, lines without any are remarks.
    private static bool LinksMatter(DigestText text, Plan plan)
    {
        var (frames, linked) = (0, 0);
        foreach (var claim in plan.Claims.Where(claim => HasLink(text, claim)))
        {
            frames += claim.Frames.Count;
            linked += claim.Frames.Count(frame => text.Links(frame.Start, frame.End) > 0);
        }

        return frames >= FewestLinked && linked >= LinkedShare * frames;
    }

    // Many items of a line each, longer than names: what got no link for want of room.
    private static bool AreHeadlines(DigestText text, Claim claim) =>
        claim.Frames.Count >= FewestHeadlines && claim.Frames.All(frame => frame.Count == 1 && text[frame.Opener] is ListItem { Text.Length: <= MaxHeadlineChars })
        && claim.Frames.Average(frame => PlainText.Columns(text[frame.Opener].Text)) >= FewestHeadlineColumns;

    // Headings on a level whose others open entries with links, each over text: news without a source.
    private static bool AreStories(DigestText text, Claim claim, HashSet<int> levels) =>
        claim.Frames.Count > 1 && claim.Frames.All(frame => levels.Contains(text.Level(frame.Opener)) && text.Chars(frame.Opener + 1, frame.End) >= FewestStoryChars);

    // Several paragraphs, each about the one link that it holds.
    private static bool AreNotes(DigestText text, Claim claim) =>
        claim.Frames.Count >= FewestNotes && claim.Frames.All(frame => frame.Count == 1 && text.Links(frame.Start, frame.End) == 1 && text.Chars(frame.Start, frame.End) <= MaxNoteChars);

    // A table whose header says that this column holds titles.
    private static bool IsStated(DigestText text, Claim claim) =>
        claim.Layout == TableLayout.LayoutName && text[claim.Frames[0].Opener] is TableRow row && text.Columns(row) is { Title: >= 0 and var title, Headers: var headers } && title < headers.Count && headers[title] is { } header && TitleHeaders.Is(header);

    // Links to who helped: each says the name of an account and leads to it.
    private static bool AreAccounts(DigestText text, Claim claim) =>
        claim.Frames.Count > 2 && claim.Frames.All(frame => frame.Count == 1 && text.Opening(frame.Opener) is { Kind: OpeningKind.Link, IsWhole: true, Link: { } link, Title: var name }
            && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Segments is [_, var account] && account.Trim('/').TrimStart('@').Equals(name.TrimStart('@'), StringComparison.OrdinalIgnoreCase));

    private static bool HasLink(DigestText text, Claim claim) => claim.Frames.Any(frame => text.Links(frame.Start, frame.End) > 0);
}
