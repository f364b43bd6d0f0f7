using System.Text;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Reads a title that the source wraps: a long line that goes on below, up to a link that is no title, or to the end of a paragraph that no full stop ends. Nothing else tells where it ends.</summary>
internal static class WrappedTitle
{
    private const int FewestChars = 45;
    private const int FewestSentenceChars = 16;
    private const int MaxChars = 1_000;

    private static readonly string[] ClauseSigns = ["; ", " — ", " – ", " -- ", ": "];

    /// <param name="cursor">Stands behind the first line.</param>
    /// <param name="text">The first line.</param>
    public static Opening? Read(RunCursor cursor, string text)
    {
        // "Counting threads for⏎long cloths"
        var isOpen = Wrapping.EndsOpen(text);
        if (text.Length < FewestChars && !isOpen)
        {
            return null;
        }

        var goesOn = true;
        while (cursor.AtSoftBreak && text.Length <= PlainOpening.MaxTitleChars)
        {
            cursor.SkipBreak();
            goesOn &= isOpen || cursor.Peek() is [var first, ..] && char.IsLower(first);
            isOpen = false;
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

    /// <summary>Where the first sentence of a line ends, the last one of which is wrapped: <c>A loom has come out. It counts threads,⏎and weavers.</c> 0 where no line is wrapped within a sentence.</summary>
    /// <param name="cursor">At the break behind the line.</param>
    /// <param name="text">The line.</param>
    public static int SentenceEnd(RunCursor cursor, string text)
    {
        cursor.SkipBreak();
        return text.Length >= FewestChars && !cursor.AtEnd && cursor.Current.Link is null && cursor.Peek() is [var next, ..] && !char.IsWhiteSpace(next) && (char.IsLower(next) || text[^1] is ',')
            && Sentences.FirstEnd(text) is { } end && end.End >= FewestSentenceChars && end.End < text.Length ? end.End : 0;
    }

    /// <summary>Where the first sentence ends that the source wraps within, or its first clause where it is too long for a title. 0 where the line is not wrapped so, or has a link.</summary>
    /// <param name="start">Stands at the first line.</param>
    /// <returns>The length, with a character for each break.</returns>
    public static int ClauseEnd(RunCursor start, string text)
    {
        var words = new StringBuilder();
        var cursor = start.Fork();
        for (; !cursor.AtEnd && cursor.Current is { Link: null, IsImage: false } && !(cursor.AtBreak && !cursor.AtSoftBreak) && words.Length <= MaxChars; cursor.Skip(Math.Max(1, cursor.Peek().Length)))
        {
            words.Append(cursor.AtBreak ? " " : cursor.Peek());
        }

        var all = words.ToString();
        if (text.Length < FewestChars || all.Length <= text.Length + 1 || !char.IsLower(all[text.Length + 1]))
        {
            return 0;
        }

        var end = Sentences.FirstEnd(all)?.End ?? (cursor.AtEnd ? all.TrimEnd().Length : 0);
        var clause = end is > 0 and <= PlainOpening.MaxTitleChars ? 0 : ClauseEnd(all);
        return clause > 0 ? clause : end <= FrameScore.MaxTitleChars ? end : 0;
    }

    private static int ClauseEnd(string all)
    {
        var first = int.MaxValue;
        foreach (var sign in ClauseSigns)
        {
            var place = all.Length > FewestChars ? all.IndexOf(sign, FewestChars, StringComparison.Ordinal) : -1;
            first = place > 0 ? Math.Min(first, place) : first;
        }

        return first <= PlainOpening.MaxTitleChars ? first : 0;
    }

    private static bool IsOneSentence(string text) => text.Length <= PlainOpening.MaxTitleChars && !text.Contains(". ", StringComparison.Ordinal);
}
