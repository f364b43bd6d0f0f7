using Feed.Core.Layouts.Words;

namespace Feed.Core.Layouts;

/// <summary>Tells by where a link stands behind plain words what it is: their source, a word of theirs, or what they are about.</summary>
internal static class LinkPlace
{
    private const int MaxCjkVerbChars = 4;
    private const int MostPhraseWords = 3;

    // "this in-depth analysis (The Mill Post)"
    private static readonly Beginnings Pointing = new("according to ", "in this ", "posted ", "published ", "that ", "these ", "this ");

    /// <summary>In brackets: where the words are from. <c>A sentence. [[The Mill Post](…)]</c></summary>
    /// <param name="cursor">At the link.</param>
    public static bool IsSource(RunCursor cursor) => TakeSource(ref cursor);

    /// <summary>In brackets at the end of the line: <c>A title ([#61](…))</c>.</summary>
    /// <param name="cursor">At the link.</param>
    public static bool ClosesLine(RunCursor cursor) =>
        TakeSource(ref cursor) && (cursor.AtEnd || cursor.AtBreak || (cursor.IsLast && cursor.Peek().Trim(" .。").IsEmpty));

    /// <summary>A word or an address in a sentence that goes on behind it: <c>Ada found [https://…] that looms can count</c>, <c>Here is a [paper](…) that explains them</c>, <c>The looms have a new [website](…). Ada says …</c>.</summary>
    /// <param name="caption">What the link says.</param>
    /// <param name="cursor">At the link.</param>
    public static bool IsInSentence(string caption, RunCursor cursor)
    {
        var isWord = cursor.Before == ' ' && !caption.AsSpan().ContainsAnyExceptInRange('a', 'z');
        cursor.TakeLink();
        var behind = cursor.Peek();
        return (isWord && behind is ['.', ' ', not '[', ..]) || ((isWord || LinkCaptions.IsAddress(caption)) && behind.TrimStart("]) ") is [>= 'a' and <= 'z', ..] rest && !rest.StartsWith("by "));
    }

    /// <summary>Words of which the sentence says what they mean: <c>Ada [added](…) a wheel</c>, <c>an [older essay](…) on looms</c>, <c>艾达[修好了](…)轮子</c>, <c>see [this long story](…)</c>.</summary>
    public static bool IsPhrase(string caption)
    {
        if (Pointing.Open(caption) && !TitleCase.Is(caption))
        {
            return true;
        }

        var words = 1;
        foreach (var letter in caption)
        {
            words += letter is ' ' or '-' ? 1 : 0;
            if (letter is not (' ' or '-') && !char.IsLower(letter))
            {
                return caption.Length <= MaxCjkVerbChars && caption is [.., '了'];
            }
        }

        return caption.Length > 0 && words <= MostPhraseWords;
    }

    // Goes behind the closing bracket.
    private static bool TakeSource(ref RunCursor cursor)
    {
        var open = cursor.Before;
        cursor.TakeLink();
        if (cursor.Peek() is not [var close, ..] || (open, close) is not (('[', ']') or ('(', ')') or ('【', '】') or ('（', '）')))
        {
            return false;
        }

        cursor.Skip(1);
        return true;
    }
}
