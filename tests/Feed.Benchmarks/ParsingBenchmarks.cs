using System.Text;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Feed.Core;
using Feed.Core.Enriching;
using Feed.Core.Layouts;
using Feed.Core.Reading;
using Feed.Core.Sources;
using HtmlAgilityPack;

namespace Feed.Benchmarks;

/// <summary>What bytes to entries costs, as a ratio to what the library alone needs to parse the same text: at most 2.</summary>
[MemoryDiagnoser]
[ShortRunJob]
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
public class ParsingBenchmarks
{
    private const int Papers = 300;

    private static readonly Source Digest = new() { Id = "digest", Title = "Digest", Address = "https://example.org/" };

    // Those that the product ships with.
    private static readonly Taxonomy Categories = ((TaxonomyOutcome.Ok)Taxonomy.Read(Path.Combine(AppContext.BaseDirectory, "categories.json"))).Taxonomy;

    private readonly byte[] page = Samples.Page(Papers);
    private readonly byte[] mail = Samples.Mail(Papers);
    private readonly byte[] markdown = Samples.Markdown(Papers);

    [Benchmark(Baseline = true), BenchmarkCategory("page")]
    public object Page_in_HtmlAgilityPack() => LoadHtml(page);

    [Benchmark, BenchmarkCategory("page")]
    public object Page_to_blocks() => Blocks("page.html", page);

    [Benchmark, BenchmarkCategory("page")]
    public object Page_to_entries() => Entries("page.html", page);

    [Benchmark(Baseline = true), BenchmarkCategory("mail")]
    public object Mail_in_HtmlAgilityPack() => LoadHtml(mail);

    [Benchmark, BenchmarkCategory("mail")]
    public object Mail_to_blocks() => Blocks("mail.html", mail);

    [Benchmark, BenchmarkCategory("mail")]
    public object Mail_to_entries() => Entries("mail.html", mail);

    [Benchmark(Baseline = true), BenchmarkCategory("markdown")]
    public object Markdown_in_Markdig() => ParseMarkdown(markdown);

    [Benchmark, BenchmarkCategory("markdown")]
    public object Markdown_to_blocks() => Blocks("digest.md", markdown);

    [Benchmark, BenchmarkCategory("markdown")]
    public object Markdown_to_entries() => Entries("digest.md", markdown);

    internal static object LoadHtml(byte[] body)
    {
        var page = new HtmlDocument();
        page.LoadHtml(Encoding.UTF8.GetString(body));
        return page;
    }

    internal static object ParseMarkdown(byte[] body) => Markdig.Markdown.Parse(Encoding.UTF8.GetString(body));

    internal static Document Blocks(string name, byte[] body) => DocumentReader.Read(new RawDocument("https://example.org/" + name, body));

    internal static SplitResult Drafts(string name, byte[] body) => LayoutSet.Split(Blocks(name, body));

    internal static IReadOnlyList<Mention> Entries(string name, byte[] body)
    {
        var document = Blocks(name, body);
        return Enricher.Enrich(Digest, document, LayoutSet.Split(document).Drafts, Categories);
    }
}
