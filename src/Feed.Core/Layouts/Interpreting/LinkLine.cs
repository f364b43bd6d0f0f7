using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Knows lines that hold links and their captions and say nothing else.</summary>
internal static class LinkLine
{
    private const int MaxCaptionChars = 24;

    public static bool Is(Inlines line)
    {
        var links = 0;
        foreach (var run in line.Runs)
        {
            if (run.Link is not null)
            {
                links++;
            }
            else if (!run.IsImage && !run.IsBreak && !IsFiller(run.Text))
            {
                return false;
            }
        }

        return links > 0;
    }

    // Separators, brackets, or a caption before the link.
    private static bool IsFiller(string text)
    {
        var bare = text.AsSpan().Trim(" \t\n.,;:：。，、|/·•-–—()（）[]【】<>→👉🔗↗»«*").Trim();
        return bare.IsEmpty || (bare.Length <= MaxCaptionChars && (LinkCaptions.IsCaption(bare.ToString()) || FieldWords.Find(bare) == Field.Link));
    }
}
