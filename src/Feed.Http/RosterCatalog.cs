using Feed.Core.Enriching;
using Feed.Core.Publishing;
using Feed.Core.Running;
using Feed.Core.Sources;

namespace Feed.Http;

/// <summary>What the public is told of the lists.</summary>
public static class RosterCatalog
{
    public static Catalog ToCatalog(this Roster roster) => new(
        [.. roster.Taxonomy.Categories.Append(Taxonomy.Uncategorized).Select(category => new CatalogCategory(category.Id, category.Title, category.ChineseTitle ?? category.Title))],
        [.. roster.Sources.Select(Of)]);

    private static CatalogSource Of(Source source) => source.IsFile
        ? new(source.Id, source.Title, Path.GetFileName(source.Address), source.Address[..^Path.GetFileName(source.Address).Length])
        : new(source.Id, source.Title, source.Address);
}
