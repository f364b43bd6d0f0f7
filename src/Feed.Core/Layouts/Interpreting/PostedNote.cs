using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>What stands in brackets between a title and its text: <c>[Posted 18 March 2024 by ada] What it is about</c>.</summary>
/// <param name="By">Who posted it, or <c>null</c>.</param>
/// <param name="Behind">The text.</param>
internal sealed record PostedNote(PartialDate Date, string? By, string Behind)
{
    private const int MaxChars = 64;

    private static readonly Beginnings Starts = new("posted ", "published ", "submitted ", "updated ");

    /// <summary>Gives the note that opens the text, or <c>null</c>.</summary>
    public static PostedNote? In(string text)
    {
        var line = text.AsSpan().TrimStart();
        var end = line is ['[' or '(', ..] && Starts.Open(line[1..]) ? line[..Math.Min(line.Length, MaxChars)].IndexOfAny(']', ')') : -1;
        if (end < 0 || DateText.Find(line[..end], null) is not { Date.Day: > 0 } found)
        {
            return null;
        }

        var behind = line[(found.Start + found.Length)..end].Trim();
        return new PostedNote(found.Date, behind.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? behind[3..].Trim().ToString() : null, line[(end + 1)..].ToString());
    }
}
