using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds lists of nothing but titles between or below other text: quick links below long items, boxes of headlines.</summary>
internal static class ListParts
{
    private const int FewestItems = 3;
    private const int FewestHeadlines = 8;
    private const int FewestStoryChars = 60;

    /// <summary>The stretches of the region, those of such lists and those between them in turn; nothing when it has no such list, or is one.</summary>
    public static IReadOnlyList<Region> Of(Region region)
    {
        if (region.Sums.Items < FewestItems)
        {
            return [];
        }

        List<Region>? parts = null;
        var behind = region.Start;
        for (var index = region.Start; index < region.End; index++)
        {
            if (region.Text[index] is not ListItem { Depth: 1 })
            {
                continue;
            }

            var end = EndOf(region, index);
            if (AreLinks(region.Text, index, end))
            {
                parts ??= [];
                Add(parts, region, behind, index);
                Add(parts, region, index, end);
                behind = end;
            }

            index = end - 1;
        }

        if (parts is null)
        {
            return [];
        }

        Add(parts, region, behind, region.End);
        return parts.Count > 1 ? parts : [];
    }

    /// <summary>A list, and the many lines that its last item runs on into below one that announces them (<c>Also today:</c>); or nothing.</summary>
    public static IReadOnlyList<Region> Announced(Region region)
    {
        if (region.Sums.Items < FewestHeadlines)
        {
            return [];
        }

        var start = region.End;
        while (start > region.Start && region.Text[start - 1] is ListItem { Depth: > 1 })
        {
            start--;
        }

        return region.End - start >= FewestHeadlines && IsAnnouncement(region, start - 1) && IsOuterList(region, start)
            ? [new Region(region.Text, region.Start, start - 1), new Region(region.Text, start, region.End)]
            : [];
    }

    /// <summary>Stories under linked titles of their own, and the list behind the line that ends them; or nothing.</summary>
    public static IReadOnlyList<Region> Featured(Region region)
    {
        if (region.Sums.Items < FewestItems || !IsStory(region.Text, region.Start, region.End))
        {
            return [];
        }

        var start = region.End;
        while (start > region.Start && (region.Text[start - 1].Depth > 0 || region.Text[start - 1] is Image))
        {
            start--;
        }

        return start > region.Start && start < region.End && region.Text[start - 1] is Rule && new Region(region.Text, start, region.End).Sums.Items >= FewestItems
            ? [new Region(region.Text, region.Start, start - 1), new Region(region.Text, start, region.End)]
            : [];
    }

    /// <summary>Whether the stretch begins with a linked title on a line of its own and a text below it.</summary>
    public static bool IsStory(DigestText text, int start, int end)
    {
        while (start < end && text[start] is Image)
        {
            start++;
        }

        return start + 1 < end && text[start] is Paragraph { Depth: 0 } && text.NoiseAt(start) is null && text.Opening(start) is { Kind: OpeningKind.Link, IsWhole: true } && text[start + 1] is Paragraph { Depth: 0, Text.Length: >= FewestStoryChars };
    }

    private static bool IsAnnouncement(Region region, int index) =>
        index > region.Start && region.Text[index] is Paragraph { Depth: 1, Text: [.., ':' or '：'] line } && HeadlineWords.Announce(line);

    // Items before the place, none of them nested.
    private static bool IsOuterList(Region region, int end)
    {
        var items = 0;
        for (var index = region.Start; index < end; index++)
        {
            if (region.Text[index] is ListItem { Depth: > 1 })
            {
                return false;
            }

            items += region.Text[index] is ListItem ? 1 : 0;
        }

        return items >= FewestItems;
    }

    private static void Add(List<Region> parts, Region region, int start, int end)
    {
        if (start < end)
        {
            parts.Add(new Region(region.Text, start, end));
        }
    }

    private static int EndOf(Region region, int item)
    {
        while (item < region.End && region.Text[item].Depth > 0)
        {
            item++;
        }

        return item;
    }

    private static bool AreLinks(DigestText text, int start, int end)
    {
        var (items, links) = (0, 0);
        for (var index = start; index < end; index++)
        {
            if (text[index] is ListItem { Depth: 1 })
            {
                items++;
                links += text.NoiseAt(index) is null && text.Opening(index) is { Kind: OpeningKind.Link } opening && !opening.Behind.GoesOn() ? 1 : 0;
            }
        }

        return links >= FewestItems && links == items;
    }
}
