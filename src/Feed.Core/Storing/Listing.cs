namespace Feed.Core.Storing;

/// <summary>A list of entries in order of arrival: a partition of the table.</summary>
public sealed record Listing
{
    public static readonly Listing All = new("all");

    private Listing(string partition) => Partition = partition;

    public string Partition { get; }

    /// <param name="id">1 to 64 of <c>a-z0-9-</c>.</param>
    public static Listing Category(string id) => new("category-" + id);

    /// <param name="id">1 to 64 of <c>a-z0-9-</c>.</param>
    public static Listing Source(string id) => new("source-" + id);

    /// <summary>Every listing that the entry stands in. A function of the entry alone, so placements need no bookkeeping of their own.</summary>
    internal static IEnumerable<Listing> Of(Entry entry) => [All, .. entry.Categories.Select(Category), .. entry.Sources.Select(Source)];

    internal static Listing Named(string partition) => new(partition);
}
