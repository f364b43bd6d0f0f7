using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the date in brackets behind a title: <c>(29 Feb)</c>, <c>(The Mill Post, 29 Feb)</c>, <c>(C. Babbage et al., ICML 2021)</c>.</summary>
internal static class BracketedDate
{
    private const int MaxChars = 32;
    private const int MostVenueBlanks = 2;

    /// <summary>The date of <c>(29 Feb)</c> as it is written, and where the words before it end; without one where the first address begins.</summary>
    public static (string? Date, int End) In(string text)
    {
        var open = text.IndexOfAny(['(', '（']);
        while (open >= 0)
        {
            var close = text.IndexOfAny([')', '）'], open);
            if (close < 0)
            {
                break;
            }

            var inside = text[(open + 1)..close];
            if (inside.Length <= MaxChars && Day(inside) is { } day)
            {
                return (day, open);
            }

            open = text.IndexOfAny(['(', '（'], close);
        }

        var address = text.IndexOf("http", StringComparison.Ordinal);
        return (null, address < 0 ? text.Length : address);
    }

    // "29 Feb", "The Mill Post, 29 Feb"
    private static string? Day(string words)
    {
        for (var comma = -1; comma < words.Length; comma = words.IndexOf(',', comma + 1) is > 0 and var next ? next : words.Length)
        {
            if (DateText.IsDate(words.AsSpan(comma + 1)))
            {
                return words[(comma + 1)..].Trim();
            }
        }

        return YearOfVenue(words);
    }

    // "C. Babbage et al., ICML 2021"
    private static string? YearOfVenue(string words)
    {
        var venue = words.AsSpan(words.LastIndexOf(',') + 1).Trim();
        var year = venue[(venue.LastIndexOf(' ') + 1)..];
        return venue.Length < words.Length && venue.Length > year.Length && char.IsUpper(venue[0]) && venue.Count(' ') <= MostVenueBlanks && DateText.Whole(year, null) is { Month: 0 } ? year.ToString() : null;
    }
}
