namespace Feed.Benchmarks.Viewing;

/// <summary>What views cost with few and with very many entries in the store.</summary>
internal static class ViewCheck
{
    private const double MostGrowth = 1.2;
    private const int Rounds = 150;

    /// <param name="sizes">Of the stores, the smallest first.</param>
    public static async Task RunAsync(params int[] sizes)
    {
        var stores = new List<StoreOf>();
        foreach (var size in sizes)
        {
            stores.Add(await StoreOf.EntriesAsync(size));
        }

        foreach (var view in View.All)
        {
            Compare(view.Name, sizes, stores, store => view.ReadAsync(store));
        }

        Compare("conditional request", sizes, stores, View.All[0].CheckAsync);
        stores.ForEach(store => store.Dispose());
    }

    private static void Compare(string name, int[] sizes, List<StoreOf> stores, Func<StoreOf, Task> work)
    {
        var least = Measured.LeastOfEach(Rounds, [.. stores.Select(Action (store) => () => work(store).GetAwaiter().GetResult())]);
        var raw = string.Join(", ", sizes.Zip(least, (size, time) => FormattableString.Invariant($"{size}: {time * 1000:F1} µs")));
        Verdicts.Say(least[^1] / least[0] <= MostGrowth, $"{name}: {least[^1] / least[0]:F2} times from {sizes[0]} to {sizes[^1]} entries (wanted ≤ {MostGrowth}); {raw}");
    }
}
