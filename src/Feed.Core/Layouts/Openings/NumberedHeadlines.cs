using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells headlines before a colon from speakers: where few of the numbered lines of a document are cut there, <c>1、外媒：织机停了</c> is one sentence.</summary>
internal static class NumberedHeadlines
{
    private const int Fewest = 3;

    /// <summary>Reads the openings anew whose title ends at such a colon.</summary>
    public static void Join(IReadOnlyList<Block> blocks, Opening[] openings)
    {
        List<int>? cut = null;
        var whole = 0;
        for (var index = 0; index < openings.Length; index++)
        {
            if (openings[index] is { Kind: OpeningKind.Plain, Number: not null, Link: null, Title: { Length: > 0 } title } && blocks[index] is Paragraph or ListItem && blocks[index].Text is var text)
            {
                var end = text.IndexOf(title, StringComparison.Ordinal) + title.Length;
                if (end < text.Length && text[end] == '：')
                {
                    (cut ??= []).Add(index);
                }
                else if (title.Contains('：', StringComparison.Ordinal))
                {
                    whole++;
                }
            }
        }

        foreach (var index in whole >= Fewest && cut is not null && cut.Count < whole ? cut : [])
        {
            openings[index] = PlainOpening.ReadWhole(blocks[index].Inlines, openings[index].Number);
        }
    }
}
