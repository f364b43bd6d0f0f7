using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Reads a title that the source wraps: a long line that goes on below, up to a link that is no title, or to the end of a paragraph that no full stop ends. Nothing else tells where it ends.</summary>
internal static class WrappedTitle
{
    private const int FewestChars = 45;

    /// <param name="cursor">Stands behind the first line.</param>
    /// <param name="text">The first line.</param>
    public static Opening? Read(RunCursor cursor, string text)
    {
        if (text.Length < FewestChars)
        {
            return null;
        }

        var goesOn = true;
        while (cursor.AtSoftBreak && text.Length <= PlainOpening.MaxTitleChars)
        {
            cursor.SkipBreak();
            goesOn &= cursor.Peek() is [var first, ..] && char.IsLower(first);
            text = $"{text} {cursor.TakePlainLine(PlainOpening.MaxTitleChars)}".TrimEnd();
            if (cursor is { AtEnd: false, AtBreak: false } && cursor.Fork().TakeLink() is var (caption, link))
            {
                return IsOneSentence(text) && LinkCaptions.IsCaption(caption) && LinkAddress.IsWeb(link)
                    ? new Opening(OpeningKind.Plain, null, TitleMarks.Strip(text), link) { Behind = cursor.Rest() }
                    : null;
            }
        }

        return cursor.AtEnd && (text[^1] is ':' or '：' || (goesOn && IsOneSentence(text) && text[^1] is not ('.' or '!' or '?' or ';')))
            ? new Opening(OpeningKind.Plain, null, TitleMarks.Strip(text), null)
            : null;
    }
    private static bool IsOneSentence(string text) => text.Length <= PlainOpening.MaxTitleChars && !text.Contains(". ", StringComparison.Ordinal);
}
