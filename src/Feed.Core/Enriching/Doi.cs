using System.Text.RegularExpressions;

namespace Feed.Core.Enriching;

/// <summary>Finds a digital object identifier in an address: <c>doi.org/10.…</c> and publishers' pages such as <c>dl.acm.org/doi/abs/10.…</c>.</summary>
/// <remarks>ISO 26324; names are case-insensitive, so they are given in lower case.</remarks>
public static partial class Doi
{
    /// <summary>arXiv's own prefix: such a name is an arXiv identifier in disguise.</summary>
    private const string ArxivPrefix = "10.48550/arxiv.";

    /// <param name="path">Of an address, percent-encoded.</param>
    /// <returns>The name, or <c>null</c> when the address holds none.</returns>
    public static string? Find(string path)
    {
        if (!path.Contains("/10.", StringComparison.Ordinal) && !path.Contains('%', StringComparison.Ordinal))
        {
            return null;
        }

        var match = Name().Match(Uri.UnescapeDataString(path));
        if (!match.Success)
        {
            return null;
        }

        var name = FieldText.Line(View().Replace(match.Groups["name"].Value, ""), PaperKey.MaxChars).TrimEnd('/').ToLowerInvariant();
        return name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && slash < name.Length - 1 ? name : null;
    }

    /// <summary>The arXiv identifier that the name stands for, or <c>null</c>.</summary>
    public static string? ArxivIdOf(string name) =>
        name.StartsWith(ArxivPrefix, StringComparison.Ordinal) ? ArxivId.Parse(name[ArxivPrefix.Length..]) : null;

    // A registrant's prefix as a whole part of the path, and all that follows.
    [GeneratedRegex(@"/(?<name>10\.[0-9]{4,9}/.+)$", RegexOptions.NonBacktracking | RegexOptions.Singleline)]
    private static partial Regex Name();

    // What publishers append for one view of the text: /full, .pdf, a preprint's v2.full-text.
    [GeneratedRegex(@"(?:v[0-9]{1,2})?(?:\.full(?:-text)?|\.abstract)?(?:\.pdf)?$|/(?:full|abstract|pdf|epdf|epub|html|meta|fulltext|references)/?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex View();
}
