using BenchmarkDotNet.Attributes;

namespace Feed.Benchmarks.Viewing;

/// <summary>Reading views from stores of very different size.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class ViewBenchmarks
{
    private StoreOf? store;

    // Filled anew for each measurement; the word `views` goes to 100,000.
    [Params(1_000, 10_000)]
    public int Stored { get; set; }

    [Params(0, 1, 2, 3, 4)]
    public int View { get; set; }

    private StoreOf Store => store ?? throw new InvalidOperationException("Not set up.");

    [GlobalSetup]
    public async Task Fill() => store = await StoreOf.EntriesAsync(Stored);

    [GlobalCleanup]
    public void Remove() => store?.Dispose();

    [Benchmark]
    public object Read() => Viewing.View.All[View].ReadAsync(Store).GetAwaiter().GetResult();

    [Benchmark]
    public string Check() => Viewing.View.All[View].CheckAsync(Store).GetAwaiter().GetResult();
}
