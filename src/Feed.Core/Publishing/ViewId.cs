using Feed.Core.Enriching;

namespace Feed.Core.Publishing;

/// <summary>Ids of views, which stay when the site moves: made from canonical addresses without host, format, page and month.</summary>
public static class ViewId
{
    public static Guid Of(FeedQuery query) =>
        EntryId.FromKey("view:" + (query with { Month = null, Before = null, Limit = FeedQuery.DefaultLimit }).Address(extension: null));
}
