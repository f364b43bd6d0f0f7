using System.Globalization;
using System.Text;

namespace Feed.Core.Storing;

/// <summary>Reads and writes named values as columns a person can read in Storage Explorer. An absent column is <c>null</c> or an empty list.</summary>
internal static class Columns
{
    /// <summary>Longest piece of a string, in UTF-16 units; the rest goes on in <c>Name2</c>, <c>Name3</c>, ….</summary>
    private const int PieceLength = TableRules.MaxStringLength - 1;

    /// <summary>Between the items of a list: no title, name or address has it.</summary>
    private const char Separator = '\n';

    /// <param name="maxLength">In UTF-16 units; what is longer is cut.</param>
    public static void AddText(this Dictionary<string, object> columns, string name, string? text, int maxLength)
    {
        if (text is null)
        {
            return;
        }

        var rest = WellFormed(text)[..CutAt(text, maxLength)].AsSpan();
        for (var piece = 1; piece == 1 || rest.Length > 0; piece++)
        {
            var length = CutAt(rest, PieceLength);
            columns[Piece(name, piece)] = rest[..length].ToString();
            rest = rest[length..];
        }
    }

    /// <summary>Adds the items as far as they fit one column.</summary>
    public static void AddList(this Dictionary<string, object> columns, string name, IReadOnlyList<string> items)
    {
        var text = new StringBuilder();
        foreach (var item in items.TakeWhile(item => text.Length + item.Length < PieceLength))
        {
            text.Append(text.Length > 0 ? Separator : null).Append(item.Replace(Separator, ' '));
        }

        if (text.Length > 0)
        {
            columns[name] = WellFormed(text.ToString());
        }
    }

    public static string? Text(this IReadOnlyDictionary<string, object> columns, string name)
    {
        var text = columns.GetValueOrDefault(name) as string;
        for (var piece = 2; text is not null && columns.GetValueOrDefault(Piece(name, piece)) is string more; piece++)
        {
            text += more;
        }

        return text;
    }

    public static IReadOnlyList<string> List(this IReadOnlyDictionary<string, object> columns, string name) =>
        columns.GetValueOrDefault(name) is string text ? text.Split(Separator) : [];

    public static DateTimeOffset? Time(this IReadOnlyDictionary<string, object> columns, string name) => columns.GetValueOrDefault(name) as DateTimeOffset?;

    public static long? Number(this IReadOnlyDictionary<string, object> columns, string name) => columns.GetValueOrDefault(name) as long?;

    public static PartialDate? Date(this IReadOnlyDictionary<string, object> columns, string name) => PartialDate.Parse(columns.Text(name));

    /// <summary>Whether both hold the same, but for the columns named.</summary>
    public static bool SameAs(this IReadOnlyDictionary<string, object> columns, IReadOnlyDictionary<string, object> others, params ReadOnlySpan<string> except)
    {
        var same = 0;
        foreach (var (name, value) in columns)
        {
            if (except.Contains(name))
            {
                continue;
            }

            if (!others.TryGetValue(name, out var other) || !value.Equals(other))
            {
                return false;
            }

            same++;
        }

        return same == others.Count - CountOf(others, except);
    }

    private static int CountOf(IReadOnlyDictionary<string, object> columns, ReadOnlySpan<string> names)
    {
        var count = 0;
        foreach (var name in names)
        {
            count += columns.ContainsKey(name) ? 1 : 0;
        }

        return count;
    }

    private static string Piece(string name, int piece) => piece == 1 ? name : name + piece.ToString(CultureInfo.InvariantCulture);

    /// <summary>No table keeps half a surrogate pair.</summary>
    private static string WellFormed(string text) =>
        text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)) : text;

    private static int CutAt(ReadOnlySpan<char> text, int maxLength) =>
        text.Length <= maxLength ? text.Length : char.IsHighSurrogate(text[maxLength - 1]) ? maxLength - 1 : maxLength;
}
