namespace Feed.Core.Reading;

/// <summary>Finds the lines of things that are looked for in the order in which they stand in the text.</summary>
internal sealed class SourceLines(string text)
{
    /// <summary>Names that are not written as they read are not looked for further than this.</summary>
    private const int MaxLookedChars = 64 * 1024;

    private int at;
    private int line = 1;

    /// <summary>The 1-based line of the next occurrence; the line of the one before when it does not occur.</summary>
    public int Next(string? wanted)
    {
        var rest = text.AsSpan(at, Math.Min(MaxLookedChars, text.Length - at));
        var found = string.IsNullOrEmpty(wanted) ? -1 : rest.IndexOf(wanted);
        if (found >= 0)
        {
            line += rest[..found].Count('\n');
            at += found;
        }

        return line;
    }
}
