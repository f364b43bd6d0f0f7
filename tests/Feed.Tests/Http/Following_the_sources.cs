using System.Xml.Linq;
using Feed.Core.Storing;

namespace Feed.Tests.Http;

public sealed class Following_the_sources
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task The_status_feed_has_an_entry_for_each_change_of_state()
    {
        await using var server = await FeedServer.StartAsync();
        var log = new SourceStates(server.Sources).Changes;
        await log.AddAsync(new StateChange("weekly", FeedServer.Start.AddDays(-2), SourceCondition.Ok, SourceCondition.Failed, "No such host."), CancellationToken.None);
        await log.AddAsync(new StateChange("weekly", FeedServer.Start.AddDays(-1), SourceCondition.Failed, SourceCondition.Ok, null), CancellationToken.None);

        var feed = XDocument.Parse(await server.ReadAsync("/status.atom"));

        Assert.Equal(["Weekly papers: ok", "Weekly papers: failed"], feed.Descendants(Atom + "entry").Select(entry => entry.Element(Atom + "title")?.Value));
        Assert.EndsWith("/status.atom", feed.Root?.Elements(Atom + "link").First(link => link.Attribute("rel")?.Value == "self").Attribute("href")?.Value, StringComparison.Ordinal);
    }
}
