namespace Feed.Core.Sources;

/// <summary>Finds what was meant by a misspelled name.</summary>
internal static class NearestName
{
    /// <summary>The known name with the fewest edits, or <c>null</c> when none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known)
    {
        var nearest = known.Select(candidate => (Name: candidate, Edits: Edits(name.ToLowerInvariant(), candidate.ToLowerInvariant())))
            .OrderBy(candidate => candidate.Edits)
            .FirstOrDefault();
        return nearest.Name is not null && nearest.Edits <= Math.Max(1, nearest.Name.Length / 3) ? nearest.Name : null;
    }

    /// <summary>A sentence part: <c>did you mean "layout"?</c>, or the names there are.</summary>
    public static string Hint(string name, IReadOnlyCollection<string> known) => Of(name, known) is { } nearest
        ? $"Did you mean \"{nearest}\"?"
        : $"Known are: {string.Join(", ", known)}.";

    /// <summary>Levenshtein distance of two short names.</summary>
    private static int Edits(string one, string other)
    {
        if (one.Length > 100 || other.Length > 100)
        {
            return int.MaxValue;
        }

        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = diagonal + (one[i - 1] == other[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
