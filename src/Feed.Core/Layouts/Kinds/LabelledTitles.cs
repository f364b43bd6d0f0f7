using Feed.Core.Layouts.Interpreting;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds the lines that are titles among lines of the form <c>Label: value</c>.</summary>
internal static class LabelledTitles
{
    private const int FewestTitles = 2;
    private const int FewestLinkedFields = 3;
    private const int MostAboveFields = 3;

    // Shorter first lines of a stanza may be kickers, days and numbers.
    private const int FewestFirstColumns = 20;

    /// <summary>The values of title fields; else those of the first field, where each is a link; else the lines before the fields.</summary>
    public static List<int> Of(Region region, Label?[] labels)
    {
        var titles = TitleFields(region, labels);
        return titles.Count >= FewestTitles ? titles : LinkedFields(region, labels) is { Count: >= FewestLinkedFields } linked ? linked : LinesBeforeFields(region, labels);
    }

    private static List<int> TitleFields(Region region, Label?[] labels)
    {
        var titles = new List<int>();
        for (var place = 0; place < labels.Length; place++)
        {
            if (labels[place]?.Field == Field.Title)
            {
                titles.Add(region.Start + place);
            }
        }

        return AreMost(titles, index => IsBelowOriginal(region, index)) ? titles.ConvertAll(index => IsBelowOriginal(region, index) ? index - 1 : index) : titles;
    }

    // "### 1. How threads are counted" above "标题：线是怎样数的".
    private static bool IsBelowOriginal(Region region, int index) =>
        index > region.Start && region.Text[index - 1] is Heading && FindTranslatedTitle.AreTwoScripts(region.Text.Opening(index - 1).Title, region.Text[index].Text);

    // The label that most often follows a line without one comes first in every entry; the line before it is the title.
    private static List<int> LinesBeforeFields(Region region, Label?[] labels)
    {
        var firsts = new Dictionary<string, List<int>>(StringComparer.OrdinalIgnoreCase);
        for (var place = 1; place < labels.Length; place++)
        {
            if (labels[place] is { } label && labels[place - 1] is null && region.Text.Opening(region.Start + place - 1).Title.Length > 0)
            {
                (firsts.TryGetValue(label.Words, out var places) ? places : firsts[label.Words] = []).Add(region.Start + place - 1);
            }
        }

        var openers = firsts.Values.MaxBy(places => places.Count) ?? [];
        return AreMost(openers, index => region.Text[index] is ListItem) && openers.Exists(index => region.Text[index] is Heading) ? openers.FindAll(index => region.Text[index] is ListItem)
            : AreMost(openers, index => StartOfStanza(region, labels, index) < index) ? Stanzas(region, labels, [.. firsts.Values.SelectMany(places => places)])
            : AreMost(openers, index => IsBelowTitle(region, labels, index)) ? openers.ConvertAll(index => IsBelowTitle(region, labels, index) ? index - 1 : index)
            : openers;
    }

    private static bool AreMost(List<int> openers, Predicate<int> are) => openers.Count(index => are(index)) * 3 >= openers.Count * 2;

    // Whichever field comes first in each.
    private static List<int> Stanzas(Region region, Label?[] labels, List<int> openers) =>
        [.. openers.Select(index => StartOfStanza(region, labels, index)).Where(start => !region.Text[start].Tight).Distinct().Order()];

    // The title above the text that the fields stand below: "A title", "(2024-03-18)", "What it is about, …", "URL: …", and no blank line between them.
    private static int StartOfStanza(Region region, Label?[] labels, int index)
    {
        var start = index;
        while (index - start < MostAboveFields && start > region.Start && region.Text[start].Tight && region.Text[start - 1] is Paragraph && labels[start - 1 - region.Start] is null)
        {
            start--;
        }

        return start < index && !region.Text[start].Tight && (region.Text[start].Text.Length < region.Text[index].Text.Length || PlainText.Columns(region.Text[start].Text) >= FewestFirstColumns) && region.Text.Opening(start) is { Kind: OpeningKind.Plain, IsWhole: true, Title.Length: > 0 } ? start : index;
    }

    // Below a bullet, too: "◆ A title", "What it is about", "Link: …".
    // "**A title**", "Ada · 3 May · [Source](…)", "Summary: …"
    private static bool IsBelowTitle(Region region, Label?[] labels, int index) => index > region.Start && labels[index - 1 - region.Start] is null
        && region.Text.Opening(index) is { Kind: OpeningKind.Plain or OpeningKind.Prose } && region.Text.Opening(index - 1) is { IsWhole: true, Title.Length: > 0 } above
        && (above.Kind is OpeningKind.Bold or OpeningKind.Link || (region.Text[index - 1] is ListItem && region.Text[index] is Paragraph));

    // Nothing but fields, of which the first is a link with a name: that is the title. "Project: [name](…)", "About: …".
    private static List<int> LinkedFields(Region region, Label?[] labels)
    {
        var openers = new List<int>();
        var (first, left) = ((Label?)null, false);
        for (var place = 0; place < labels.Length; place++)
        {
            var index = region.Start + place;
            if (labels[place] is not { } label)
            {
                left |= region.Text[index] is not (Image or Rule);
                continue;
            }

            first ??= label;
            if (label == first && region.Text.Opening(index) is { Kind: OpeningKind.Link, Title.Length: > 0, IsWhole: true })
            {
                openers.Add(index);
                if (left)
                {
                    return [];
                }
            }
        }

        return openers;
    }
}
