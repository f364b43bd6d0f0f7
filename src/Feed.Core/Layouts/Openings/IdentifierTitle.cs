using System.Text.RegularExpressions;

namespace Feed.Core.Layouts;

/// <summary>Knows links that are the number of a proposal, a fault or a standard; its name stands behind them: <c>[LP-0506](…) A shuttle for two - It comes back</c>.</summary>
internal static partial class IdentifierTitle
{
    private const int MaxNameChars = 100;

    private static readonly string[] Dashes = [" - ", " – ", " — ", ": "];

    /// <summary>Takes the name with a blank before it; nothing when there is none.</summary>
    /// <param name="cursor">Behind the link.</param>
    public static string TakeName(string link, ref RunCursor cursor)
    {
        if (!Identifier().IsMatch(link) || cursor.AtEnd || cursor.Current.Link is not null || cursor.Peek() is not [' ', var first, ..] words || !char.IsLetter(first))
        {
            return "";
        }

        var end = cursor.IsLast ? words.TrimEnd().Length : 0;
        foreach (var dash in Dashes)
        {
            end = words.IndexOf(dash) is > 0 and var place && (end == 0 || place < end) ? place : end;
        }

        if (end is 0 or > MaxNameChars)
        {
            return "";
        }

        var name = words[..end].ToString();
        cursor.Skip(end);
        return name;
    }

    [GeneratedRegex("""^[A-Z]{2,8}(?:[ #-]?[0-9]{2,6}){1,2}$""", RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
