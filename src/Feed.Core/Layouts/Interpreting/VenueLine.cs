using System.Globalization;
using System.Text.RegularExpressions;
using Feed.Core.Layouts.Words;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>
/// Reads the line below a title in lists of search results and alerts: <c>A Byron, M Shelley - Journal of Looms, 2024 - example.org</c>.
/// Names that are cut off end with <c>…</c>; the venue and the site may be missing.
/// </summary>
internal static partial class VenueLine
{
    private const int MaxChars = 240;

    private static readonly char[] NameEnds = ['…', ' ', ','];

    /// <summary>The names and the year, or <c>null</c> when it is no such line.</summary>
    public static (string Names, PartialDate Year)? Read(string line) =>
        line.Length <= MaxChars && Line().Match(line) is { Success: true } match && match.Groups["names"].Value.TrimEnd(NameEnds) is var names && PersonNames.Open(names)
        && PartialDate.Create(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)) is { } year ? (names, year) : null;

    [GeneratedRegex("""^(?<names>.*?) [-–] (.*, )?(?<year>(19|20)[0-9]{2})( [-–] [\w.\- ]+)?$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
