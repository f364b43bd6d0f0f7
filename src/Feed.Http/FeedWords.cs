namespace Feed.Http;

internal static class FeedWords
{
    private const int LongestEcho = 20;

    /// <summary>What a stranger wrote, fit to be said back: short, letters only.</summary>
    public static string Echo(string text) => string.Concat(text.Where(char.IsAsciiLetter).Take(LongestEcho));
}
