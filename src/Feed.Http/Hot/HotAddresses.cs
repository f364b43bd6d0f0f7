using System.Collections.Concurrent;
using Feed.Core.Publishing;
using Microsoft.AspNetCore.WebUtilities;

namespace Feed.Http.Hot;

/// <summary>Remembers which feed an address led to, so that an address is parsed once and not with every request.</summary>
public sealed class HotAddresses
{
    // Strangers can make up addresses without end: when so many are remembered, all are forgotten.
    private const int MostAddresses = 1024;
    private const int LongestAddress = 512;

    private readonly ConcurrentDictionary<string, Known> known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Known>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Site site;
    private readonly ViewEndpoint views;

    public HotAddresses(Site site, ViewEndpoint views)
    {
        (this.site, this.views) = (site, views);
        lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Gives the feed at the address; <c>null</c> when there is something else or nothing.</summary>
    internal Resource? Find(HotRequest request)
    {
        var length = request.Host.Length + request.Target.Length;
        if (length > LongestAddress)
        {
            return null;
        }

        // A host has no slash and a target begins with one, so no two pairs give the same address.
        Span<char> address = stackalloc char[LongestAddress];
        request.Host.CopyTo(address);
        request.Target.CopyTo(address[request.Host.Length..]);
        var catalog = site.Catalog;
        return lookup.TryGetValue(address[..length], out var found) && found.Catalog == catalog
            ? found.Feed
            : Remember(address[..length].ToString(), request.Host.Length, catalog);
    }

    private Resource? Remember(string address, int hostLength, Catalog catalog)
    {
        var target = address[hostLength..];
        var question = target.IndexOf('?', StringComparison.Ordinal);
        var parameters = QueryHelpers.ParseQuery(question < 0 ? "" : target[question..]).SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value)));
        var feed = site.BaseUrlOf("http", address[..hostLength], "") is { } baseUrl ? views.FeedAt(baseUrl, question < 0 ? target : target[..question], parameters) : null;
        if (feed is not null)
        {
            if (known.Count >= MostAddresses)
            {
                known.Clear();
            }

            known[address] = new Known(feed, catalog);
        }

        return feed;
    }

    private sealed record Known(Resource Feed, Catalog Catalog);
}
