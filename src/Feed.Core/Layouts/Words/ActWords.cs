namespace Feed.Core.Layouts.Words;

/// <summary>What people do with what a digest is about: <c>Ada Byron shared that …</c>. Books and programs describe and explain, too: such words say nothing of who does.</summary>
internal static class ActWords
{
    private static readonly HashSet<string> Verbs = new(StringComparer.Ordinal)
    {
        "announced", "asked", "built", "created", "explained", "introduced", "landed", "made", "merged", "opened", "pitched", "posted", "presented", "proposed", "published", "released", "reported",
        "shared", "shares", "started", "submitted", "suggested", "writes", "written", "wrote",
    };

    // "has written", "also recently released"
    private static readonly string[] Auxiliaries = ["has ", "have ", "also ", "just ", "recently "];

    /// <summary>Whether the text goes on with what somebody did.</summary>
    public static bool Open(ReadOnlySpan<char> text)
    {
        var words = text.TrimStart();
        foreach (var auxiliary in Auxiliaries)
        {
            words = words.StartsWith(auxiliary, StringComparison.Ordinal) ? words[auxiliary.Length..].TrimStart() : words;
        }

        var end = words.IndexOf(' ');
        return end > 0 && end < words.Length && Verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words[..end]);
    }
}
