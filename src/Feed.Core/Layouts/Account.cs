using System.Globalization;
using Feed.Core.Layouts.Interpreting;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Reads the frames that won, and accounts for every block.</summary>
internal static class Account
{
    // Beside so many entries of a list what stands under headings are essays.
    private const int FewestListed = 3;

    private const string UnusedBlock = "unused";
    private const string Section = "section";

    public static SplitResult Of(DigestText text, Plan plan)
    {
        var uses = new string?[text.Count];
        var drafts = new List<Draft>();
        var sections = new SectionNames(text, plan);
        var dates = new DatesAbove(text, sections);
        var (farewell, sponsored) = (new Farewell(text, plan), Sponsored.In(text, plan));
        var hasList = plan.Claims.Any(claim => claim.Layout != LayoutSet.Headings && claim.Frames.Count >= FewestListed);
        foreach (var (claim, whole) in plan.Claims.SelectMany(claim => dates.WithLines(claim).Select(frame => (claim, frame))).OrderBy(pair => pair.frame.Start))
        {
            var frame = farewell.Without(claim, whole);
            Leave(uses, frame.End, whole.End, Farewell.Reason);
            if (sponsored.Contains(frame.Opener))
            {
                Leave(uses, frame.Start, frame.End, Sponsored.Reason);
            }
            else if (DraftReader.Read(text, frame, sections.Of(frame), dates.Of(frame)) is { } draft)
            {
                drafts.Add(hasList && claim.Layout == LayoutSet.Headings ? draft with { IsEssay = true } : draft);
                UseSection(uses, text, frame);
                Use(uses, text, frame, drafts.Count);
            }
        }

        ListTags.TakeOff(drafts);
        CountedTitles.TakeOff(drafts);
        var layouts = plan.Claims.GroupBy(claim => claim.Layout).OrderByDescending(group => group.Sum(claim => claim.Frames.Count)).Select(group => group.Key);
        return new SplitResult(
            drafts.Count == 0 ? "none" : string.Join('+', layouts),
            drafts,
            Coverage(text, uses),
            Uses(text, uses),
            [.. plan.Claims.OrderByDescending(claim => claim.Score), .. plan.Lost.OrderByDescending(claim => claim.Score)]);
    }

    private static void Leave(string?[] uses, int start, int end, string reason) => uses.AsSpan(start, end - start).Fill(reason);

    private static void Use(string?[] uses, DigestText text, Frame frame, int number)
    {
        var entry = "entry " + number.ToString(CultureInfo.InvariantCulture);
        var (title, body) = (entry + ": title", entry + ": text");
        for (var index = frame.Start; index < frame.End; index++)
        {
            uses[index] = text.NoiseAt(index) ?? (index == frame.Opener ? title : body);
        }
    }

    // The block above the entry that names what it stands under: an outer item, a row of a table.
    private static void UseSection(string?[] uses, DigestText text, Frame frame)
    {
        var above = frame.Section is { Length: > 0 } ? frame.Start - 1 : -1;
        while (above >= 0 && uses[above] is null && !text[above].Text.Contains(frame.Section!, StringComparison.Ordinal)) // There is one where above is not negative.
        {
            above--;
        }

        if (above >= 0)
        {
            uses[above] ??= Section;
        }
    }

    private static BlockUse[] Uses(DigestText text, string?[] uses)
    {
        var all = new BlockUse[uses.Length];
        for (var index = 0; index < all.Length; index++)
        {
            all[index] = new BlockUse(text[index], uses[index] ?? Unused(text, index));
        }

        return all;
    }

    private static string Unused(DigestText text, int index) => text.NoiseAt(index) ?? (index >= text.Footer ? Noise.Page : text.Level(index) > 0 ? Section : text[index] is TableRow { IsHeader: true } ? "table header" : UnusedBlock);

    private static double Coverage(DigestText text, string?[] uses)
    {
        var (known, all) = (0.0, 0.0);
        for (var index = 0; index < uses.Length; index++)
        {
            var chars = text[index].Text.Length;
            all += chars;
            known += uses[index] is not null || Unused(text, index) != UnusedBlock ? chars : 0;
        }

        return all == 0 ? 0 : known / all;
    }
}
