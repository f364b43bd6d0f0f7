namespace Feed.Core.Reading;

/// <summary>Tells feeds by their first element or first properties.</summary>
internal static class FeedRoot
{
    private const int MaxLookedChars = 16 * 1024;

    private static readonly string[] Roots = ["rss", "feed", "rdf", "channel"];

    public static bool Is(ReadOnlySpan<char> start)
    {
        start = start[..Math.Min(start.Length, MaxLookedChars)];
        return start.StartsWith("{") ? IsJson(start) : IsXml(start);
    }

    private static bool IsJson(ReadOnlySpan<char> start) =>
        start.Contains("jsonfeed.org/version", StringComparison.OrdinalIgnoreCase)
        || start.Contains("jsonfeed.org\\/version", StringComparison.OrdinalIgnoreCase)
        || (start.Contains("\"items\"", StringComparison.Ordinal) && start.Contains("\"title\"", StringComparison.Ordinal));

    /// <summary>Whether an object, or a list of objects, opens the text: JSON of whatever kind. So does the front matter of some Markdown.</summary>
    public static bool IsData(ReadOnlySpan<char> start) =>
        (start.StartsWith("{") && start[1..].TrimStart().StartsWith("\"")) || (start.StartsWith("[") && start[1..].TrimStart() is ['{', .. var first] && first.TrimStart().StartsWith("\""));

    // Skips what may stand before the first element: declarations, comments, style sheets, a document type with its subset.
    private static bool IsXml(ReadOnlySpan<char> start)
    {
        while (start.Length > 2 && start[0] == '<' && start[1] is '?' or '!')
        {
            var end = start.StartsWith("<!--") ? "-->" : start.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && HasSubset(start) ? "]" : ">";
            var found = start.IndexOf(end);
            if (found < 0)
            {
                return false;
            }

            start = start[(found + end.Length)..].TrimStart().TrimStart(">").TrimStart();
        }

        var name = start.StartsWith("<") ? start[1..] : default;
        var length = name.IndexOfAny(" \n\t/>");
        name = length < 0 ? name : name[..length];
        name = name[(name.LastIndexOf(':') + 1)..];
        foreach (var root in Roots)
        {
            if (name.Equals(root, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasSubset(ReadOnlySpan<char> start) =>
        start.IndexOf('[') is var open and > 0 && open < (uint)start.IndexOf('>');
}
