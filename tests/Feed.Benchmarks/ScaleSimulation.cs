using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Feed.Core;
using Feed.Core.Enriching;
using Feed.Core.Fetching;
using Feed.Core.Publishing;
using Feed.Core.Running;
using Feed.Core.Sources;
using Feed.Core.Storing;
using Feed.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.Benchmarks;

/// <summary>What refreshes and requests cost in table operations: the figures of docs/scale.md. Counts, no times: every machine gives the same.</summary>
internal static class ScaleSimulation
{
    private const int PapersPerDigest = 100;

    public static async Task<int> RunAsync()
    {
        var (entries, sources) = (new MeteredTable(new MemoryTable()), new MeteredTable(new MemoryTable()));
        using var web = new Web();
        using var fetcher = new Fetcher(new FetchOptions { HostPause = TimeSpan.Zero }, web, TimeProvider.System);
        using var store = new EntryStore(entries, TimeProvider.System);
        var (states, options) = (new SourceStates(sources), new FeedOptions());
        var book = new SourceBook(states, options.Refresh, TimeProvider.System);
        var refresher = new Refresher(new Pipeline(fetcher, store, book), book, options.Refresh, TimeProvider.System, NullLogger<Refresher>.Instance);
        Task<RunResult> Refresh(int number) => refresher.RunOneAsync(Digest(number), Taxonomy.Empty, RunKind.Turn, CancellationToken.None);

        Console.WriteLine("| refresh of one source | transactions | of them by partition | rows read | rows written |\n|---|---|---|---|---|");
        Print($"first time, {PapersPerDigest} entries", await CountAsync(entries, sources, () => Refresh(0)));
        await Refresh(0);
        Print("not modified (304)", await CountAsync(entries, sources, () => Refresh(0)));
        var digests = 1;
        foreach (var stored in new[] { 1, 10, 30 })
        {
            for (; digests < stored; digests++)
            {
                await Refresh(digests);
            }

            web.Papers++;
            Print($"one entry more, {stored * PapersPerDigest:N0} stored", await CountAsync(entries, sources, () => Refresh(0)));
        }

        Console.WriteLine("\n| kept | rows | bytes a row |\n|---|---|---|");
        foreach (var (kind, (rows, bytes)) in entries.Kept.Concat(sources.Kept).OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"| {kind} | {rows:N0} | {bytes / rows:N0} |");
        }

        Console.WriteLine("\n| request | transactions | of them by partition | rows read | rows written |\n|---|---|---|---|---|");
        await RequestsAsync(entries, sources, store, states, options);
        return 0;
    }

    private static async Task RequestsAsync(MeteredTable entries, MeteredTable sources, EntryStore store, SourceStates states, FeedOptions options)
    {
        var services = new ServiceCollection().AddSingleton(store).AddSingleton(states).AddSingleton(options)
            .AddSingleton(new RefreshHook((_, _) => Task.CompletedTask, _ => false)).AddFeed();
        await using var provider = services.AddLogging().BuildServiceProvider();
        provider.GetRequiredService<Site>().Catalog = new Catalog(
            [new CatalogCategory("uncategorized", "Uncategorized", "未分类"), new CatalogCategory("other", "Other", "其他")], [.. Enumerable.Range(0, 3).Select(number => new CatalogSource($"digest-{number}", $"Digest {number}"))]);
        var (router, cache) = (provider.GetRequiredService<FeedRouter>(), provider.GetRequiredService<BodyCache>());

        async Task Ask(string name, string path, string query = "", bool expire = true)
        {
            if (expire)
            {
                cache.Expire();
            }

            Print(name, await CountAsync(entries, sources, () => router.AnswerAsync(Request(path, query), CancellationToken.None)));
        }

        await Ask("feed, made anew", "/feeds/all.rss");
        await Ask("feed, unchanged (200 or 304)", "/feeds/all.rss");
        await Ask("feed, asked again within 15 s", "/feeds/all.rss", expire: false);
        await Ask("feed of a source, made anew", "/sources/digest-1.atom");
        await Ask("two listings joined", "/feeds/other+uncategorized.json");
        await Ask("filter that finds little", "/feeds/all.rss", "?q=nosuchword");
        await Ask("status", "/status.json");
        await Ask("home page", "/");
    }

    private static HttpRequest Request(string path, string query)
    {
        var context = new DefaultHttpContext();
        (context.Request.Method, context.Request.Scheme, context.Request.Host) = ("GET", "https", new HostString("feeds.example"));
        (context.Request.Path, context.Request.QueryString) = (path, new QueryString(query));
        return context.Request;
    }

    private static Source Digest(int number) => new() { Id = $"digest-{number}", Title = $"Digest {number}", Address = $"http://digest-{number}.example/list.md", Keep = KeepRule.All };

    private static async Task<(string ByPartition, int Transactions, int RowsRead, int RowsWritten)> CountAsync<T>(MeteredTable entries, MeteredTable sources, Func<Task<T>> work)
    {
        (_, _) = (entries.Take(), sources.Take());
        await work();
        var (first, second) = (entries.Take(), sources.Take());
        var kinds = first.Transactions.Concat(second.Transactions).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToList();
        return (string.Join(", ", kinds.Select(pair => $"{pair.Key} {pair.Value}")), kinds.Sum(pair => pair.Value), first.RowsRead + second.RowsRead, first.RowsWritten + second.RowsWritten);
    }

    private static void Print(string name, (string ByPartition, int Transactions, int RowsRead, int RowsWritten) count) =>
        Console.WriteLine($"| {name} | {count.Transactions} | {count.ByPartition} | {count.RowsRead} | {count.RowsWritten} |");

    /// <summary>Digests of a hundred papers each; the first can grow.</summary>
    private sealed class Web : HttpMessageHandler
    {
        public int Papers { get; set; } = PapersPerDigest;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var host = request.RequestUri?.Host ?? "";
            var papers = host == "digest-0.example" ? Papers : PapersPerDigest;
            var tag = new EntityTagHeaderValue($"\"{host}{papers}\"");
            if (request.Headers.IfNoneMatch.Contains(tag))
            {
                return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NotModified) { Headers = { ETag = tag } });
            }

            var text = new StringBuilder("# Papers\n\n");
            for (var number = papers - 1; number >= 0; number--)
            {
                text.Append("## On matter ").Append(number).Append(" as ").Append(host).Append(" sees it\n\n[paper](https://papers.example/").Append(host).Append('/').Append(number).Append(")\n\n")
                    .Append("We study how models learn to use tools, and show that a simple method gives better results on twelve tasks than earlier work, while it needs half the data. ").Append(number).Append("\n\n");
            }

            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Headers = { ETag = tag }, Content = new StringContent(text.ToString(), Encoding.UTF8, "text/markdown") });
        }
    }
}
