using System.Text;
using Feed.Core.Enriching;
using Feed.Core.Storing;

namespace Feed.Core.Publishing;

/// <summary>A page of entries and all that a feed says around them.</summary>
public sealed class FeedView
{
    // What the feed of a view without entries gives as its last change, lest an empty feed look new at every request.
    private static readonly DateTimeOffset Never = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly DateTimeOffset[] updated;
    private readonly string words;
    private readonly string title;
    private readonly string home;
    private readonly Dictionary<string, Guid> sourceIds;

    public FeedView(FeedSite site, Catalog catalog, FeedQuery query, IReadOnlyList<Entry> entries)
    {
        (Site, Catalog, Query, Entries) = (site, catalog, query, entries);
        updated = EntryDate.Updated(entries);
        Updated = entries.Count == 0 ? Never : entries.Max(entry => entry.Updated > entry.FirstSeen ? entry.Updated : entry.FirstSeen);
        Language = query.Language ?? LanguageTag.Tidy(entries.Count > 0 && entries.All(entry => entry.Language == entries[0].Language) ? entries[0].Language : null);
        words = PlainLine.Of(ViewTitle.Of(query, catalog, query.Words));
        BaseUrl = Encoding.UTF8.GetBytes(site.BaseUrl.Replace("&", "%26", StringComparison.Ordinal).Replace("'", "%27", StringComparison.Ordinal));
        title = words + " · " + site.Title;
        home = site.BaseUrl + (query with { Before = null, Limit = FeedQuery.DefaultLimit }).Address(null);
        Id = ViewId.Of(query);
        sourceIds = entries.SelectMany(entry => entry.Sources).Distinct().ToDictionary(source => source, source => ViewId.Of(FeedQuery.All with { Digest = source }));
    }

    public FeedSite Site { get; }

    /// <summary><see cref="FeedSite.BaseUrl"/> as every format may print it: it stands in each entry several times.</summary>
    internal byte[] BaseUrl { get; }

    public Catalog Catalog { get; }

    public FeedQuery Query { get; }

    /// <summary>Newest arrival first.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>In words, with the site's title; distinct for distinct views.</summary>
    public string Title => Standing is null ? title : Standing.Title + " · " + Site.Title;

    /// <summary>The view in words, without the site's title.</summary>
    public string Words => Standing?.Title ?? words;

    /// <summary>Set when the entries are no view of the stored ones: the path of their feed and page, and what they are.</summary>
    public StandingFeed? Standing { get; init; }

    /// <summary>The same for every page, archive and format of a view, wherever it is hosted.</summary>
    public Guid Id { get => Standing is null ? field : EntryId.FromKey("view:" + Standing.Path); }

    /// <summary>The last change of its own entries; whole seconds.</summary>
    public DateTimeOffset Updated { get; }

    /// <summary>BCP 47 tag when all entries share one or were asked for in one, else <c>null</c>.</summary>
    public string? Language { get; }

    /// <summary>Where the view goes on; <c>null</c> at its end.</summary>
    public ListingCursor? Next { get; init; }

    /// <summary>The next older month that may have entries (RFC 5005 §4); <c>null</c> when there is none.</summary>
    public PartialDate? PreviousArchive { get; init; }

    /// <summary>The month after an archive's that is over; never changes, so that the archive does not either.</summary>
    public PartialDate? NextArchive { get; init; }

    /// <summary>How the digests that its entries name were read; not of all when those are many.</summary>
    public IReadOnlyList<ParseReport> Reports { get; init; } = [];

    public bool IsArchive => Query.Month is not null;

    public string Home => Standing is null ? home : Site.BaseUrl + Standing.Path;

    public string Self(string extension) => Site.BaseUrl + (Standing is null ? Query.Address(extension) : $"{Standing.Path}.{extension}");

    /// <summary>Every other document of the view, by its registered link relation.</summary>
    public IEnumerable<(string Relation, string Address)> Links(string extension)
    {
        if (IsArchive)
        {
            yield return ("current", To(Query with { Month = null, Before = null }));
        }
        else if (Query.Before is not null)
        {
            yield return ("first", To(Query with { Before = null }));
        }

        if (Next is not null && !IsArchive)
        {
            yield return ("next", To(Query with { Before = Next }));
        }

        // A month too long for one document goes on in another, as RFC 5005 archives do.
        if (Next is not null && IsArchive)
        {
            yield return ("prev-archive", To(Query with { Before = Next }));
        }
        else if (PreviousArchive is not null)
        {
            yield return ("prev-archive", To(Query with { Month = PreviousArchive, Before = null, Limit = FeedQuery.DefaultLimit }));
        }

        if (NextArchive is not null)
        {
            yield return ("next-archive", To(Query with { Month = NextArchive, Before = null }));
        }

        string To(FeedQuery query) => Site.BaseUrl + query.Address(extension);
    }

    /// <summary>When the entry last changed, different for every entry of the view.</summary>
    public DateTimeOffset UpdatedOf(int index) => updated[index];

    /// <summary>Id of the feed of a digest that an entry of this view names.</summary>
    public Guid SourceId(string source) => sourceIds[source];
}

/// <param name="Path">With a slash before and no extension.</param>
/// <param name="Title">In words.</param>
public sealed record StandingFeed(string Path, string Title);
