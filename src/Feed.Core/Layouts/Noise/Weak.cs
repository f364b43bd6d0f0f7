using System.Globalization;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Drops claims that only won because nothing else was there: greetings and asides of a digest whose entries are elsewhere.</summary>
internal sealed class Weak(DigestText text)
{
    // So much of the whole a layout must explain for its claims to stand although they are weak.
    private const double FewestShare = 0.3;

    private const double MastheadShare = 0.15;

    private const int FewestBefore = 3;
    private const int FewestCounts = 3;
    private const int FewestTabs = 3;
    private const int MaxCountedColumns = 16;
    private const int FewestLinked = 5;
    private const int FewestHeadlineChars = 40;
    private const int FewestStoryChars = 80;
    private const int MaxNameChars = 60;
    private const double LinkedShare = 0.8;

    private readonly ClaimSigns signs = new(text);
    private readonly LevelsAbove levelsAbove = new(text);

    public Plan Drop(Plan plan) => DropWeak(DropFigures(plan));

    private Plan DropFigures(Plan plan)
    {
        var split = plan.Claims.ToLookup(AreFigures);
        return !split[true].Any() || !split[false].Any() ? plan : new Plan([.. split[false]], [.. plan.Lost, .. split[true]], split[false].Sum(claim => claim.Score));
    }

    // Words on the buttons of a page, which a script makes work.
    private bool AreTabs(Claim claim) =>
        claim.Frames.Count >= FewestTabs && claim.Frames.All(frame => frame.Count == 1 && text[frame.Opener] is Paragraph { Container: not null } button && PlainText.Columns(button.Text) <= MaxCountedColumns && text.Links(frame.Start, frame.End) == 0);

    // Prices and rates beside stories, what is due and when: "An index 7,431.46 (+0.50%)"; how much there is of what: "23", "articles".
    private bool AreFigures(Claim claim) =>
        AreCounts(claim) || AreTabs(claim) || AreTallied(claim) || (!signs.HasLink(claim) && claim.Frames.Count(frame => Figures.EndIn(text[frame.Opener].Text)) * 3 >= claim.Frames.Count * 2);

    private bool AreCounts(Claim claim) =>
        claim.Frames.Count >= FewestCounts && claim.Frames.Count(frame => IsCounted(frame.Opener)) * 3 >= claim.Frames.Count * 2 && !AreRanks(claim);

    private bool IsCounted(int opener) =>
        opener > 0 && text.Opening(opener).Link is null && PlainText.Columns(text[opener].Text) <= MaxCountedColumns && Figures.Is(text[opener - 1].Text);

    // "Type | Status | Count | Change"
    private bool AreTallied(Claim claim) =>
        claim.Layout == TableLayout.LayoutName && text[claim.Frames[0].Opener] is TableRow first && text.Columns(first) is var columns && columns.Headers.Index().FirstOrDefault(column => column.Item is not null && Figures.AreCounted(column.Item), (-1, null)).Index is >= 0 and var counted
        && claim.Frames.All(frame => text[frame.Opener] is TableRow row && counted < row.Cells.Count && Figures.Is(row.Cells[counted].Text));

    // 1, 2, 3 above titles.
    private bool AreRanks(Claim claim) =>
        claim.Frames.Where((frame, place) => frame.Opener > 0 && int.TryParse(text[frame.Opener - 1].Text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var rank) && rank == place + 1).Count() * 2 >= claim.Frames.Count;

    private Plan DropWeak(Plan plan)
    {
        var shares = plan.Claims.GroupBy(claim => claim.Layout).ToDictionary(group => group.Key, group => group.Sum(claim => claim.Score) / Math.Max(1, plan.Score));
        var strong = plan.Claims.Where(claim => shares[claim.Layout] >= FewestShare || AreSure(claim)).ToList();
        var begin = strong.Count == 0 ? 0 : strong.Min(claim => claim.Frames[0].Start);
        var linksMatter = LinksMatter(plan) && plan.Claims.Where(signs.HasLink).Sum(claim => claim.Score) * 2 > plan.Score;
        var levels = plan.Claims.Where(signs.HasLink).SelectMany(claim => claim.Frames).Select(frame => text.Level(frame.Opener)).Where(level => level > 0).ToHashSet();
        var linked = plan.Claims.Where(signs.HasLink).Sum(claim => claim.Frames.Count);
        var underHeadings = plan.Claims.Where(claim => levelsAbove[claim.Frames[0].Start] > 0).Sum(claim => claim.Score) * 2 > plan.Score;
        var aboutAll = new AboutAll(text, levelsAbove, plan);
        var split = plan.Claims.ToLookup(claim => signs.AreAccounts(claim) || (underHeadings && levelsAbove[claim.Frames[0].Start] == 0 && signs.IsMenu(claim))
            || IsRecap(claim, linked) || aboutAll.Is(claim) || IsName(claim, plan) || IsOverview(claim, plan)
            || (!signs.AreStories(claim, levels) && (IsWeak(claim, shares[claim.Layout], begin) || (linksMatter && AreRemarks(claim)))));
        if (split[true].Count() == plan.Claims.Count)
        {
            return plan;
        }

        linked = split[false].Where(claim => claim.Layout != LayoutSet.Headings).Sum(claim => claim.Frames.Count(frame => text.Links(frame.Start, frame.End) > 0));
        var features = new Features(text, levelsAbove, strong);
        var (told, dropped) = (new List<Claim>(), new List<Claim>());
        foreach (var claim in split[true])
        {
            var feature = features.In(claim);
            (feature is null ? dropped : told).Add(feature ?? claim);
        }

        return plan with { Claims = [.. split[false].Select(claim => WithoutOverview(linked < FewestLinked ? claim : WithoutParts(claim))).Where(claim => claim.Frames.Count > 0), .. told], Lost = [.. plan.Lost, .. dropped] };
    }

    // The name of the digest and its day, above claims of which each has links.
    private bool IsName(Claim claim, Plan plan) =>
        plan.Claims.Count > 1 && text.Chars(0, claim.Frames[0].Start) == 0 && claim.Frames.Count < FewestBefore && claim.Frames.All(frame => frame.Count == 1 && text[frame.Opener] is Paragraph { Text.Length: <= MaxNameChars } && text.Links(frame.Start, frame.End) == 0)
        && plan.Claims.All(other => other == claim || signs.AreLinked(other));

    // Points without a link below a heading that says so, before at least as many entries of which most have one.
    private bool IsOverview(Claim claim, Plan plan)
    {
        var heading = claim.Frames[0].Start - 1;
        while (heading >= 0 && text.Level(heading) == 0)
        {
            heading--;
        }

        return heading >= 0 && OverviewWords.AreIn(text[heading].Text) && !signs.HasLink(claim)
            && plan.Claims.Where(other => other.Start >= claim.End && signs.AreLinked(other)).Sum(other => other.Frames.Count) >= claim.Frames.Count
            && !plan.Claims.Any(other => other.End <= claim.Start && signs.HasLink(other));
    }

    // "Overview", "What was seen?": what is said of all linked entries.
    private Claim WithoutParts(Claim claim) =>
        claim.Layout == LayoutSet.Headings ? claim with { Frames = [.. claim.Frames.Where(frame => text.Links(frame.Start, frame.End) > 0 || !IsPartName(text[frame.Opener].Text))] } : claim;

    // "**Today**: a loom counts; silk is dearer", and a line that parts it from the linked entries.
    private Claim WithoutOverview(Claim claim) =>
        claim.Frames is [{ Count: 2 } first, _, _, ..] && text[first.End - 1] is Rule && text.Opening(first.Opener) is { Kind: OpeningKind.Bold, IsWhole: false, Link: null } overview && (overview.Behind.Opens(':') || overview.Behind.Opens('：'))
        && text.Links(first.Start, first.End) == 0 && claim.Frames.Skip(1).All(frame => text.Links(frame.Start, frame.End) > 0)
            ? claim with { Frames = [.. claim.Frames.Skip(1)] }
            : claim;

    private static bool IsPartName(string title) => SubHeadings.Is(title) || (title is [.., '?' or '？'] && PlainText.Columns(title) <= HeadingSigns.MostNameColumns);

    // A table without a link that has as many rows as there are entries with one elsewhere.
    private bool IsRecap(Claim claim, int linked) => claim.Layout == TableLayout.LayoutName && claim.Frames.Count >= FewestBefore && claim.Frames.Count == linked && !signs.HasLink(claim);

    // Several, and each title a link.
    private bool AreSure(Claim claim) => claim.Frames.Count >= FewestBefore && claim.Frames.All(frame => text.Opening(frame.Opener) is { Kind: OpeningKind.Link, Title.Length: > 0 }) && !signs.IsMenu(claim);

    private bool IsWeak(Claim claim, double share, int begin) =>
        share < FewestShare
        && (signs.IsMenu(claim) || (claim.Layout == ParagraphLayout.LayoutName && !signs.AreNotes(claim)) || (claim.End <= begin && IsIntroduction(claim, share, begin)));

    // What stands before the first real entry; numbered headings there are essays.
    private bool IsIntroduction(Claim claim, double share, int begin) =>
        (claim.Frames.Count < FewestBefore || IsMasthead(claim, share))
        && !IsPart(claim, begin)
        && !claim.Frames.All(frame => text.Opening(frame.Opener) is { Number: not null } or { Kind: OpeningKind.Bold, Link: not null });

    // Linked titles in a list or in elements of a page, rows of a table, or headlines over text, below a heading like the one that the first real entry stands below.
    private bool IsPart(Claim claim, int begin) =>
        (signs.IsStated(claim) || claim.Frames.All(frame => text[frame.Opener] is TableRow && text.Links(frame.Start, frame.End) > 0)
            || claim.Frames.All(frame => (text[frame.Opener] is ListItem || (text[frame.Opener] is Paragraph && text.Chars(frame.Opener + 1, frame.End) >= FewestStoryChars)) && text.Opening(frame.Opener) is { Kind: OpeningKind.Link, IsWhole: true })
            || claim.Frames.All(frame => text[frame.Opener] is Heading { Text.Length: >= FewestHeadlineChars } && text.Chars(frame.Opener + 1, frame.End) >= FewestStoryChars))
        && levelsAbove[claim.Frames[0].Start] is > 0 and var level && level == levelsAbove[begin];

    // Lines of which few have a link, where nearly all entries have one.
    private bool AreRemarks(Claim claim) => !signs.AreLinked(claim) && !signs.IsStated(claim) && !signs.AreHeadlines(claim) && !signs.AreTold(claim);

    // Name, sponsor, date, editors, greeting: lines of which few have a link.
    private bool IsMasthead(Claim claim, double share) =>
        share < MastheadShare && claim.Frames.Count(frame => text.Links(frame.Start, frame.End) > 0) * 2 < claim.Frames.Count;

    // Nearly all entries of claims that have more than a few links have one.
    private bool LinksMatter(Plan plan)
    {
        var (frames, linked) = (0, 0);
        foreach (var claim in plan.Claims.Where(signs.AreLinked))
        {
            frames += claim.Frames.Count;
            linked += claim.Frames.Count(frame => text.Links(frame.Start, frame.End) > 0);
        }

        return frames >= FewestLinked && linked >= LinkedShare * frames;
    }
}
