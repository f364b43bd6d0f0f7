using System.Net;
using System.Net.Sockets;
using System.Text;
using Feed.Core;
using Feed.Core.Publishing;
using Feed.Core.Running;
using Feed.Core.Sources;
using Feed.Core.Storing;
using Feed.Http;
using Feed.Http.Hot;
using Feed.Tests.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Feed.Tests.Http;

/// <summary>The endpoints on a free port, over a table in memory, at a time that tests move.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2024, 3, 15, 12, 0, 0, TimeSpan.Zero);

    private readonly WebApplication app;

    private FeedServer(WebApplication app, CountingTable table, CountingTable sources, HandClock clock) =>
        (this.app, Table, Sources, Clock, Store) = (app, table, sources, clock, app.Services.GetRequiredService<EntryStore>());

    /// <summary>What entries are read from.</summary>
    public CountingTable Table { get; }

    /// <summary>What the states of sources are read from.</summary>
    public CountingTable Sources { get; }

    public HandClock Clock { get; }

    public EntryStore Store { get; }

    /// <summary>New lists, told as a host tells them.</summary>
    public void List(Catalog catalog)
    {
        app.Services.GetRequiredService<Site>().Catalog = catalog;
        app.Services.GetRequiredService<BodyCache>().Expire();
    }

    public string BaseUrl => app.Urls.First();

    /// <summary>Decodes nothing and follows nothing, so that tests see what was sent. Every request has a connection of its own.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler
    {
        AutomaticDecompression = DecompressionMethods.None,
        AllowAutoRedirect = false,
        PooledConnectionLifetime = TimeSpan.Zero,
    });

    public List<RefreshRequest> Refreshed { get; } = [];

    /// <summary>Requests that Kestrel saw.</summary>
    public int ColdRequests { get; private set; }

    /// <param name="isHot">Whether feeds are answered before Kestrel sees the request, where they can be.</param>
    public static async Task<FeedServer> StartAsync(FeedOptions? options = null, bool isHot = false, Action<KestrelServerLimits>? limit = null)
    {
        var (table, sources, clock) = (new CountingTable(), new CountingTable(), new HandClock(Start));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").UseKestrelHttpsConfiguration();
        builder.Services.AddSingleton<TimeProvider>(clock).AddSingleton(new EntryStore(table, clock)).AddSingleton(new SourceStates(sources)).AddSingleton(options ?? new FeedOptions());
        FeedServer? server = null;
        builder.Services.AddSingleton(new RefreshHook(
            (wanted, _) =>
            {
                server?.Refreshed.Add(wanted);
                return Task.CompletedTask;
            },
            request => !request.Headers.ContainsKey("X-Stranger")));
        builder.Services.AddFeed();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            limit?.Invoke(server.Limits);
        });
        if (isHot)
        {
            builder.WebHost.UseHotFeeds();
        }

        var app = builder.Build();
        app.Use(kestrel => context =>
        {
            server!.ColdRequests++; // set before anyone can ask
            return kestrel(context);
        });
        app.MapFeed();
        app.Services.GetRequiredService<Site>().Catalog = Some.Catalog;
        await app.StartAsync();
        return server = new FeedServer(app, table, sources, clock);
    }

    /// <summary>Stops as a host does: connections are asked to end, and cut after a while.</summary>
    public Task StopAsync() => app.StopAsync();

    /// <summary>Sends the bytes as they are, and gives all that comes back until the server ends the connection.</summary>
    public async Task<string> ExchangeAsync(params string[] pieces)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, new Uri(BaseUrl).Port);
        foreach (var piece in pieces)
        {
            await client.Client.SendAsync(Encoding.Latin1.GetBytes(piece));
        }

        using var reader = new StreamReader(client.GetStream(), Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    public Task SaveAsync(string source, params Mention[] mentions) => Store.SaveAsync(source, KeepRule.All, mentions, CancellationToken.None);

    /// <summary>Notes how a digest was read.</summary>
    public Task NoteAsync(SourceState state) => app.Services.GetRequiredService<SourceStates>().SaveAsync(state, CancellationToken.None);

    /// <summary>Saves so many entries of digest <c>weekly</c> in category <c>agents</c>.</summary>
    public Task SaveAsync(int count, string prefix = "Paper") =>
        SaveAsync("weekly", [.. Enumerable.Range(0, count).Select(index => Some.Mention($"{prefix} {index}", index))]);

    public Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, address, headers);

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, BaseUrl + address);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request);
    }

    public Task<string> ReadAsync(string address) => Client.GetStringAsync(new Uri(BaseUrl + address));

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Store.Dispose();
    }
}
