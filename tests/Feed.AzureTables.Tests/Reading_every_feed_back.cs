using System.Net;
using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using Feed.Core;
using Feed.Core.Fetching;
using Feed.Core.Running;
using Feed.Core.Storing;
using Feed.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Feed.AzureTables.Tests;

/// <summary>The whole way over Azure tables: digests that the product ships with, refreshed, published, and read by another's reader.</summary>
[Collection(OnAzurite.Name)]
public sealed class Reading_every_feed_back(Azurite azurite)
{
    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    public async Task Every_feed_of_the_site_has_the_entries_that_are_stored(string format)
    {
        var (store, states) = (new EntryStore(azurite.NewTable(), TimeProvider.System), new SourceStates(azurite.NewTable()));
        await using var app = await ServeAsync(store, states, await RefreshAsync(store, states));
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        var addresses = XDocument.Parse(await client.GetStringAsync($"/feeds.opml?format={format}"))
            .Descendants("outline").Select(outline => (string?)outline.Attribute("xmlUrl")).OfType<string>().ToList();

        Assert.True(addresses.Count > 5);
        foreach (var address in addresses)
        {
            using var reader = XmlReader.Create(new StringReader(await client.GetStringAsync(address + "?limit=200")));
            var feed = SyndicationFeed.Load(reader);
            var entries = await store.ListAsync(ListingOf(address), null, 200, default).ToListAsync();

            Assert.Equal(entries.Select(entry => Said(entry, app.Urls.First())), feed.Items.Select(Read));
        }
    }

    private static Told Said(Entry entry, string site) => new(
        $"urn:uuid:{entry.Id:D}", entry.Title, entry.Link ?? $"{site}/entries/{entry.Id:D}", entry.Published?.Year ?? entry.FirstSeen.Year);

    private static Told Read(SyndicationItem item) => new(
        item.Id, item.Title.Type == "html" ? WebUtility.HtmlDecode(item.Title.Text) : item.Title.Text, item.Links.First(link => link.RelationshipType is null or "alternate").Uri.OriginalString, item.PublishDate.Year);

    private static Listing ListingOf(string address)
    {
        var name = Path.GetFileNameWithoutExtension(address);
        return address.Contains("/sources/", StringComparison.Ordinal) ? Listing.Source(name) : name == "all" ? Listing.All : Listing.Category(name);
    }

    private async Task<Roster> RefreshAsync(EntryStore store, SourceStates states)
    {
        var (options, clock) = (new FeedOptions(), TimeProvider.System);
        using var fetcher = Fetcher.Guarded(options.FetchAsConfigured, clock);
        var book = new SourceBook(states, options.Refresh, clock);
        var lists = new RosterReader(options, Path.Combine(AppContext.BaseDirectory, "seeds"), new ListCopy(fetcher, states, clock));
        var roster = Assert.IsType<RosterOutcome.Ok>(await lists.ReadAsync(default)).Roster;
        var refresher = new Refresher(new Pipeline(fetcher, store, book), book, options.Refresh, clock, NullLogger<Refresher>.Instance);
        var results = await refresher.RunAsync(roster, null, default);
        Assert.All(results!, result => Assert.Equal(SourceCondition.Ok, result.Condition)); // nobody else refreshes
        return roster;
    }

    private static async Task<WebApplication> ServeAsync(EntryStore store, SourceStates states, Roster roster)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(store).AddSingleton(states).AddSingleton(new FeedOptions());
        builder.Services.AddSingleton(new RefreshHook((_, _) => Task.CompletedTask, _ => false));
        builder.Services.AddFeed();
        var app = builder.Build();
        app.Services.GetRequiredService<Site>().Catalog = roster.ToCatalog();
        app.MapFeed();
        await app.StartAsync();
        return app;
    }

    private sealed record Told(string Id, string Title, string Link, int Year);
}
