namespace Feed.Core.Layouts.Words;

/// <summary>What people do with what a digest is about: <c>Ada Byron shared that …</c>. Books and programs describe and explain, too: such words say nothing of who does.</summary>
internal static class ActWords
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "announced", "asked", "built", "created", "explained", "introduced", "landed", "merged", "opened", "pitched", "posted", "presented", "proposed", "published", "released", "reported",
        "shared", "shares", "started", "submitted", "suggested", "writes", "wrote",
    };

    /// <summary>Whether the text goes on with what somebody did.</summary>
    public static bool Open(ReadOnlySpan<char> text)
    {
        var words = text.TrimStart();
        var end = words.IndexOf(' ');
        return end > 0 && end < words.Length && Verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[..end]);
    }
}
