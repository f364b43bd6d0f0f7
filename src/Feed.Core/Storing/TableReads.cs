namespace Feed.Core.Storing;

/// <summary>Reads several rows, a bounded number at a time.</summary>
internal static class TableReads
{
    /// <summary>Requests under way at once: as many as one connection pool to Table Storage carries well.</summary>
    private const int AtOnce = 32;

    /// <summary>The rows that exist, by key.</summary>
    public static async Task<Dictionary<string, Row>> ManyAsync(this ITable table, string partition, IEnumerable<string> keys, CancellationToken cancel) =>
        (await table.ManyAsync(keys.Select(key => (partition, key)), cancel)).ToDictionary(pair => pair.Key.Key, pair => pair.Value);

    public static async Task<Dictionary<(string Partition, string Key), Row>> ManyAsync(
        this ITable table, IEnumerable<(string Partition, string Key)> places, CancellationToken cancel)
    {
        var rows = new Dictionary<(string, string), Row>();
        foreach (var some in places.Distinct().Chunk(AtOnce))
        {
            var found = await Task.WhenAll(some.Select(place => table.GetAsync(place.Partition, place.Key, cancel)));
            foreach (var (place, row) in some.Zip(found))
            {
                if (row is not null)
                {
                    rows.Add(place, row);
                }
            }
        }

        return rows;
    }
}
