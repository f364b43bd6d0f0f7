namespace Feed.Core.Layouts.Words;

/// <summary>Knows texts of links that name the site the link leads to: <c>The Daily Planet</c> for https://dailyplanet.example/2024/a-story.</summary>
internal static class SiteNames
{
    private const int MaxChars = 40;
    private const int FewestLetters = 4;

    // What leads to the front page of a site is about the site, and its name a title.
    private const int FewestPathChars = 12;

    public static bool Is(string text, string link)
    {
        if (text.Length is 0 or > MaxChars || !Uri.TryCreate(link, UriKind.Absolute, out var address) || address.AbsolutePath.Length < FewestPathChars)
        {
            return false;
        }

        var name = Letters(text);
        return name.Length >= FewestLetters && (Labels(address).Any(label => label == name || (label.Length >= FewestLetters && label.Length * 2 >= name.Length && text.Count(' ') < 2 && name.Contains(label, StringComparison.Ordinal)))
            || (address.Segments is [_, var first, .. var rest] && Letters(first) == name && !(rest is [var project] && Letters(project) == name)));
    }

    // Without the last, which is shared by many.
    private static IEnumerable<string> Labels(Uri address) => address.Host.Split('.').SkipLast(1).Select(Letters);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
