using System.Collections.Frozen;

namespace Feed.Core.Publishing;

/// <summary>The categories and digests that addresses may name, in the order in which people see them.</summary>
public sealed class Catalog(IReadOnlyList<CatalogCategory> categories, IReadOnlyList<CatalogSource> sources)
{
    private static long made;

    public static readonly Catalog Empty = new([], []);

    private readonly FrozenDictionary<string, CatalogCategory> byCategory = categories.ToFrozenDictionary(category => category.Id);
    private readonly FrozenDictionary<string, CatalogSource> bySource = sources.ToFrozenDictionary(source => source.Id);
    private readonly FrozenDictionary<string, string> titles = sources.ToFrozenDictionary(source => source.Id, source => PlainLine.Of(source.Title));

    /// <summary>Another one for every catalog made in this process: titles stand in feeds, so those have to be made anew with it.</summary>
    public long Version { get; } = Interlocked.Increment(ref made);

    public IReadOnlyList<CatalogCategory> Categories => categories;

    public IReadOnlyList<CatalogSource> Sources => sources;

    public CatalogCategory? Category(string id) => byCategory.GetValueOrDefault(id);

    public CatalogSource? Source(string id) => bySource.GetValueOrDefault(id);

    /// <summary>The digest's title; its id when the list of sources no longer has it.</summary>
    public string SourceTitle(string id) => titles.GetValueOrDefault(id, id);

    public string CategoryTitle(string id, FeedLanguage language) =>
        Category(id) is { } category ? language == FeedLanguage.Chinese ? category.Chinese : category.English : id;
}

public sealed record CatalogCategory(string Id, string English, string Chinese);

/// <param name="Address">Where the digest is read from; of a file of the operator's its name alone, for the rest is nobody's business.</param>
/// <param name="Folder">The folder of such a file, with the separator at its end: what is cut out of <see cref="Public"/> words.</param>
public sealed record CatalogSource(string Id, string Title, string? Address = null, string? Folder = null)
{
    /// <summary>A problem in words without the operator's folders.</summary>
    public string? Public(string? problem) => string.IsNullOrEmpty(Folder) ? problem : problem?.Replace(Folder, "", StringComparison.Ordinal);
}
