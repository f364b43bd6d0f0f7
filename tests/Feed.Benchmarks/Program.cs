using BenchmarkDotNet.Running;
using Feed.Benchmarks;

// "scale" counts table operations (docs/scale.md); "check" measures the ratios that are promised, in a few seconds; anything else goes to BenchmarkDotNet (for example: --filter '*').
if (args is ["scale"])
{
    return await ScaleSimulation.RunAsync();
}

if (args is ["check", ..])
{
    return PromiseCheck.Run();
}

BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
return 0;
