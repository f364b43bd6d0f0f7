using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows levels whose headings name sections all through the document: below most of them stands little but titles, in a list or as links that open paragraphs.</summary>
internal static class SectionLevels
{
    private const int FewestAlike = 3;
    private const double ListShare = 0.6;

    public static HashSet<int> Of(DigestText text)
    {
        var counts = new Dictionary<int, (int Headings, int OverLists)>();
        var index = 0;
        while (index < text.Count)
        {
            var start = index++;
            while (index < text.Count && text.Level(index) == 0)
            {
                index++;
            }

            if (text[start] is Heading && text.Chars(start + 1, index) > 0)
            {
                var (headings, overLists) = counts.GetValueOrDefault(text.Level(start));
                counts[text.Level(start)] = (headings + 1, overLists + (IsOverList(text, start, index) ? 1 : 0));
            }
        }

        return [.. counts.Where(level => level.Value.OverLists >= FewestAlike && level.Value.OverLists * 2 > level.Value.Headings).Select(level => level.Key)];
    }

    /// <summary>Whether a heading, with its number or its link, is a title whatever others on its level are.</summary>
    public static bool IsTitle(DigestText text, int heading) => text.Opening(heading) is { Number: not null } or { Link: not null };

    private static bool IsOverList(DigestText text, int heading, int end)
    {
        if (IsTitle(text, heading) || Points.AreBelow(text, heading, end))
        {
            return false;
        }

        var listed = 0;
        var isListed = false;
        for (var index = heading + 1; index < end; index++)
        {
            isListed = text[index] switch
            {
                ListItem { Depth: 1 } => text.Opening(index) is { Kind: OpeningKind.Bold or OpeningKind.Link, Title.Length: > 0 },
                Paragraph { Depth: 0 } => text.Opening(index) is { Kind: OpeningKind.Link, Title.Length: > 0 },
                _ => isListed && text[index].Depth > 0,
            };
            listed += isListed ? text[index].Text.Length : 0;
        }

        return listed > ListShare * text.Chars(heading + 1, end);
    }
}
