namespace Feed.Core.Publishing;

/// <summary>Every format, in the order in which people see them. A further one is one class and one line here.</summary>
public static class FeedFormats
{
    public static readonly IReadOnlyList<IFeedFormat> Ordered =
        [new RssFormat(), new AtomFormat(), new JsonFeedFormat(), new BibtexFormat(), new RisFormat()];

    /// <summary>Those that readers subscribe to; the others are for reference managers.</summary>
    public static readonly IReadOnlyList<IFeedFormat> Subscribable = [.. Ordered.Take(3)];

    public static IEnumerable<string> Extensions => Ordered.Select(format => format.Extension);

    public static IFeedFormat? Find(string extension) => Ordered.FirstOrDefault(format => format.Extension == extension);
}
