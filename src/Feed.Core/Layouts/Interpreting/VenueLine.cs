using System.Globalization;
using System.Text.RegularExpressions;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>
/// Reads the line below a title in lists of search results and alerts: <c>A Byron, M Shelley - Journal of Looms, 2024 - example.org</c>.
/// Names that are cut off end with <c>…</c>; the venue and the site may be missing. Or a row of pieces, the day last.
/// </summary>
internal static partial class VenueLine
{
    private const int MaxChars = 240;
    private const int MaxRowChars = 1_200;

    private static readonly char[] NameEnds = ['…', ' ', ','];

    /// <summary>The names and the day or year, or <c>null</c> when it is no such line.</summary>
    public static (string Names, PartialDate Date)? Read(string line) => line.AsSpan().ContainsAnyInRange('0', '9') ? ReadRow(line) ?? ReadDashed(line) : null;

    // Ada Byron, Mary Shelley · Journal of Looms · 2024-03-18
    private static (string Names, PartialDate Date)? ReadRow(string line)
    {
        var first = line.IndexOf(" · ", StringComparison.Ordinal);
        var last = first > 0 ? line.LastIndexOf(" · ", StringComparison.Ordinal) : -1;
        return first > 0 && last > first && line.Length <= MaxRowChars && DateText.Whole(line.AsSpan(last + 3), null) is { } date && line[..first] is var names && names.Contains(',', StringComparison.Ordinal) && PersonNames.Are(names)
            ? (names, date) : null;
    }

    private static (string Names, PartialDate Date)? ReadDashed(string line) =>
        line.Length <= MaxChars && (line.Contains(" - ", StringComparison.Ordinal) || line.Contains(" – ", StringComparison.Ordinal)) && Line().Match(line) is { Success: true } match && match.Groups["names"].Value.TrimEnd(NameEnds) is var names && PersonNames.Open(names)
        && PartialDate.Create(int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture)) is { } year ? (names, year) : null;

    [GeneratedRegex("""^(?<names>.*?) [-–] (.*, )?(?<year>(19|20)[0-9]{2})( [-–] [\w.\- ]+)?$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Line();
}
