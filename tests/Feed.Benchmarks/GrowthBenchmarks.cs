using BenchmarkDotNet.Attributes;

namespace Feed.Benchmarks;

/// <summary>Ten times the document costs at most eleven times the time and memory.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class GrowthBenchmarks
{
    private byte[] body = [];

    [Params("page.html", "mail.html", "digest.md")]
    public string Name { get; set; } = "";

    [Params(150, 1500)]
    public int Papers { get; set; }

    [GlobalSetup]
    public void Make() => body = Name switch
    {
        "page.html" => Samples.Page(Papers),
        "mail.html" => Samples.Mail(Papers),
        _ => Samples.Markdown(Papers),
    };

    [Benchmark]
    public object To_entries() => ParsingBenchmarks.Entries(Name, body);
}
