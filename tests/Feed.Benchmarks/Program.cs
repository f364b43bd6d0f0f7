using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using Feed.Benchmarks;
using Feed.Benchmarks.Opening;
using Feed.Benchmarks.Refreshing;
using Feed.Benchmarks.Rendering;
using Feed.Benchmarks.Serving;
using Feed.Benchmarks.Viewing;

// "scale" counts table operations (docs/scale.md); the other words measure what is promised, in seconds; anything else goes to BenchmarkDotNet (for example: --filter '*').
return args switch
{
    ["check", "quick"] => PromiseCheck.Run(quick: true),
    ["check", ..] => PromiseCheck.Run(quick: false),
    ["scale"] => await ScaleSimulation.RunAsync(),
    ["rendering"] => Check(RenderingCheck.Run),
    ["views"] => await CheckAsync(ViewCheck.RunAsync(1_000, 10_000, 100_000)),
    ["views", "quick"] => await CheckAsync(ViewCheck.RunAsync(1_000, 10_000)),
    ["refresh"] => await CheckAsync(RefreshCheck.RunAsync(sources: 1000)),
    ["refresh", "quick"] => await CheckAsync(RefreshCheck.RunAsync(sources: 100)),
    ["writes"] => await CheckAsync(WriteCheck.RunAsync(sources: 1000, entries: (1, 50))),
    ["writes", "quick"] => await CheckAsync(WriteCheck.RunAsync(sources: 100, entries: (1, 20))),
    ["open"] => await CheckAsync(OpenCheck.RunAsync(entries: 100_000, rounds: 9)),
    ["open", "quick"] => await CheckAsync(OpenCheck.RunAsync(entries: 20_000, rounds: 3)),
    [OpenCheck.Once, var folder] => Check(() => OpenCheck.Open(folder)),
    ["hot"] => await CheckAsync(HotCheck.RunAsync(rounds: 5, seconds: 5)),
    ["hot", "quick"] => await CheckAsync(HotCheck.RunAsync(rounds: 4, seconds: 1)),
    ["start"] => await CheckAsync(StartCheck.RunAsync(rounds: 9)),
    ["start", "quick"] => await CheckAsync(StartCheck.RunAsync(rounds: 3)),
    ["memory"] => await CheckAsync(MemoryCheck.RunAsync(requests: 1_000_000)),
    ["memory", "quick"] => await CheckAsync(MemoryCheck.RunAsync(requests: 100_000)),
    ["quick"] => Quick.Run(),
    _ => Benchmark(args),
};

static int Check(Action check)
{
    check();
    return Verdicts.Status;
}

static async Task<int> CheckAsync(Task check)
{
    await check;
    return Verdicts.Status;
}

static int Benchmark(string[] args)
{
    // It builds a project for each run, which takes longer than its two minutes on a busy machine.
    var patient = ManualConfig.Create(DefaultConfig.Instance).WithBuildTimeout(TimeSpan.FromMinutes(15));
    BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args, patient);
    return 0;
}
