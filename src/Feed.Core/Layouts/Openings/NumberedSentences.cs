using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows briefs that are counted and say first what happened and then more of it, in Chinese and without a link: <c>1、织机会数数了。据介绍，它还会停。</c> Where most are so, the first sentence is the title.</summary>
internal static class NumberedSentences
{
    private const int Fewest = 3;
    private const int MaxTitleChars = 32;
    private const int FewestTitleChars = 4;
    private const int FewestBehindChars = 6;

    public static void Part(IReadOnlyList<Block> blocks, Opening[] openings)
    {
        var (briefs, parted) = (0, new List<int>());
        for (var index = 0; index < openings.Length; index++)
        {
            if (openings[index] is { Kind: OpeningKind.Plain, Number: not null, Link: null, IsWhole: true } && blocks[index] is Paragraph or ListItem && blocks[index].Inlines is { HasLink: false, Runs.Length: 1 })
            {
                briefs++;
                parted.AddRange(EndOf(openings[index].Title) > 0 ? [index] : []);
            }
        }

        foreach (var index in parted.Count >= Fewest && parted.Count * 3 >= briefs * 2 ? parted : [])
        {
            openings[index] = Parted(blocks[index].Inlines, openings[index]);
        }
    }

    // Where the first sentence ends that another one follows, or 0.
    private static int EndOf(string title) =>
        title.IndexOf('。', StringComparison.Ordinal) is >= FewestTitleChars and <= MaxTitleChars and var end && title.Length - end > FewestBehindChars && title[end + 1] is not ('（' or '(') ? end : 0;

    private static Opening Parted(Inlines content, Opening opening)
    {
        var cursor = new RunCursor(content);
        cursor.SkipMarks();
        var end = EndOf(opening.Title);
        cursor.Skip(cursor.Peek().IndexOf('。') + 1);
        return new Opening(OpeningKind.Plain, opening.Number, opening.Title[..end], null) { Behind = cursor.Rest() };
    }
}
