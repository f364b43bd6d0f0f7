namespace Feed.Core.Reading;

/// <summary>The English names of months and their usual abbreviations.</summary>
internal static class MonthNames
{
    private static readonly (string Name, int Month)[] Names =
    [
        ("january", 1), ("jan", 1), ("february", 2), ("feb", 2), ("march", 3), ("mar", 3), ("april", 4), ("apr", 4), ("may", 5), ("june", 6), ("jun", 6),
        ("july", 7), ("jul", 7), ("august", 8), ("aug", 8), ("september", 9), ("sept", 9), ("sep", 9), ("october", 10), ("oct", 10),
        ("november", 11), ("nov", 11), ("december", 12), ("dec", 12),
    ];

    // Three letters tell the names from nearly all other words.
    private const int Letters = 3;

    private static readonly int[] Beginnings = [.. Names.Select(name => Beginning(name.Name)).Distinct()];

    /// <summary>Reads the name at the start of the text; a length of 0 means there is none. A dot after an abbreviation belongs to it.</summary>
    public static (int Month, int Length) Read(ReadOnlySpan<char> text)
    {
        if (text.Length < Letters || !Beginnings.Contains(Beginning(text)))
        {
            return default;
        }

        foreach (var (name, month) in Names)
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || !char.IsLetter(text[name.Length]) || PlainText.IsCjk(text[name.Length])))
            {
                var dot = text.Length > name.Length && text[name.Length] == '.' ? 1 : 0;
                return (month, name.Length + dot);
            }
        }

        return default;
    }

    // In lower case, where they are letters of ASCII.
    private static int Beginning(ReadOnlySpan<char> text) => ((text[0] | 0x20) << 16) | ((text[1] | 0x20) << 8) | (text[2] | 0x20);
}
