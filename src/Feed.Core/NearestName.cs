namespace Feed.Core;

/// <summary>Guesses what someone meant to write.</summary>
public static class NearestName
{
    /// <summary>The known name with the fewest edits (insert, delete, replace) from what was written, case ignored; the earlier one of two.</summary>
    /// <param name="known">At least one.</param>
    public static string Of(string written, IEnumerable<string> known) =>
        known.MinBy(name => Edits(written.ToUpperInvariant(), name.ToUpperInvariant())) ?? written;

    private static int Edits(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var index = 1; index <= from.Length; index++)
        {
            var diagonal = row[0];
            row[0] = index;
            for (var column = 1; column <= to.Length; column++)
            {
                var replaced = diagonal + (from[index - 1] == to[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.Min(replaced, 1 + Math.Min(row[column], row[column - 1]));
            }
        }

        return row[^1];
    }
}
