namespace Feed.Core.Sources;

/// <summary>What to say about a name that nobody knows.</summary>
internal static class NameHint
{
    /// <summary>Longer lists of known names are not printed.</summary>
    private const int MaxKnown = 40;

    private const int MaxChars = 60;

    /// <summary>The nearest known name as a question, then the names there are.</summary>
    public static string For(string written, IReadOnlyCollection<string> known)
    {
        if (known.Count == 0)
        {
            return "There are none; leave it out.";
        }

        var question = $"Did you mean \"{NearestName.Of(written[..Math.Min(written.Length, MaxChars)], known)}\"?";
        return known.Count > MaxKnown ? question : $"{question} Known are: {string.Join(", ", known)}.";
    }
}
