using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells a title of which only some words are bold from a bold title with text behind it.</summary>
internal static class BoldTitle
{
    public const int MaxRestChars = 160;

    private static readonly char[] Around = " ,;:-–—([".ToCharArray();

    /// <summary>Whether the words behind the bold ones belong to the title.</summary>
    /// <param name="rest">What follows, up to the first link.</param>
    /// <param name="cursor">Behind the bold words.</param>
    public static bool GoesOn(string rest, RunCursor cursor)
    {
        if (rest.Length is < 4 or > MaxRestChars || IsItalic(cursor.Fork()) || rest.Contains(". ", StringComparison.Ordinal))
        {
            return false;
        }

        var printed = cursor.Peek();
        if (printed is ['-', var next, ..] && char.IsLetter(next))
        {
            return true;
        }

        var behind = cursor.Fork();
        behind.TakePlainLine(MaxRestChars);
        return !behind.AtEnd && !behind.AtBreak && LinkCaptions.IsKind(behind.TakeLink().Text) && IsOfTitle(rest) && !PersonNames.Are(rest.Trim(Around));
    }

    // "**A title** *at a workshop*"
    private static bool IsItalic(RunCursor behind)
    {
        while (!behind.AtEnd && behind.Peek().IsWhiteSpace())
        {
            behind.Skip(behind.Peek().Length);
        }

        return !behind.AtEnd && behind.Current.Is(RunStyle.Italic);
    }

    // Quotations and credits have capitals, too.
    private static bool IsOfTitle(string text) =>
        text.TrimStart(':', '：', ' ') is [not ('"' or '“'), ..] && !text.StartsWith(" by ", StringComparison.OrdinalIgnoreCase) && TitleCase.Is(text);
}
