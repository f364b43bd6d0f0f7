using System.Collections.Immutable;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Knows words in code that are no code but say of what kind an entry is: <c>`Loom` `Repair` | What it is about</c>, <c>`Loom` `Repair` — *The Mill Post*</c>.</summary>
internal static class CodeTags
{
    private const int FewestTags = 2;
    private const int MaxSourceChars = 48;

    /// <summary>Whether the line is nothing but such words; a source in italics may stand behind them.</summary>
    public static bool Are(Inlines line) => !line.HasLink && BehindTags(line.Runs) is var end && end > 0
        && (end == line.Runs.Length || (line.Text.Length <= 2 * MaxSourceChars && line.Runs[end..].All(run => run.Is(RunStyle.Italic) || !Letters.AnyIn(run.Text))));

    /// <summary>The line without such words before its text, and without captions that are links before them.</summary>
    /// <returns>The same object when there are none.</returns>
    public static Inlines Without(Inlines line)
    {
        var end = BehindTags(line.Runs);
        return end == 0 || end == line.Runs.Length || line.Runs[end].Text.AsSpan().TrimStart() is not ['|' or '｜' or ':' or '：' or '·' or '—' or '–' or '\n', ..] ? line : new Inlines(line.Runs[end..]);
    }

    // The first run that is neither code nor what parts code; 0 when there are too few.
    private static int BehindTags(ImmutableArray<Run> runs)
    {
        var (tags, end) = (0, 0);
        for (var index = 0; index < runs.Length; index++)
        {
            if (runs[index] is { Link: null, IsImage: false } run && run.Is(RunStyle.Code))
            {
                tags++;
                end = index + 1;
            }
            else if (runs[index] is { Link: { } link } caption ? tags > 0 || !LinkAddress.IsWeb(link) || !LinkCaptions.IsCaption(caption.Text) : runs[index].IsImage || Letters.AnyIn(runs[index].Text))
            {
                break;
            }
        }

        return tags >= FewestTags ? end : 0;
    }
}
