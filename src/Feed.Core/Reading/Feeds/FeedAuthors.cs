using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Finds the authors of a feed or an item.</summary>
internal static partial class FeedAuthors
{
    public static IReadOnlyList<string> Of(FeedElement element)
    {
        var named = element.Children.Where(child => child.Name is "dc:creator" or "author" or "atom:author" or "managingeditor");
        var authors = named.Select(child => FeedText.Plain(child.Find("name", "atom:name")?.Text ?? child.Text)).OfType<string>().Select(Name).ToList();
        return authors.Count > 0 ? [.. authors.Distinct(StringComparer.Ordinal)]
            : FeedText.Plain(element.Find("itunes:author")?.Text) is { } speaker ? [speaker]
            : [];
    }

    // RSS wants a mail address with the name behind it in brackets.
    private static string Name(string author) => Mail().Match(author) is { Success: true } mail ? mail.Groups["name"].Value.Trim() : author;

    [GeneratedRegex("""^\S+@\S+\s+\((?<name>[^)]+)\)$""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Mail();
}
