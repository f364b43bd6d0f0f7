using System.Collections.Concurrent;
using System.Text;

namespace Feed.Core.Storing.Journal;

/// <summary>Gives one string for every occurrence of a column's name: a feed of 100 entries has 1,700 of them.</summary>
internal static class ColumnNames
{
    /// <summary>Names that are remembered; a table has a few dozen.</summary>
    private const int MaxNames = 1000;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    public static string Get(ReadOnlySpan<byte> name)
    {
        Span<char> text = stackalloc char[256];
        if (name.Length > text.Length)
        {
            return Encoding.UTF8.GetString(name);
        }

        var key = text[..Encoding.UTF8.GetChars(name, text)];
        if (Lookup.TryGetValue(key, out var known))
        {
            return known;
        }

        var fresh = key.ToString();
        return Known.Count < MaxNames ? Known.GetOrAdd(fresh, fresh) : fresh;
    }
}
