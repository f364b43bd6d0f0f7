using Feed.Core.Enriching;
using Feed.Core.Publishing;
using Feed.Core.Running;

namespace Feed.Http;

/// <summary>What the public is told of the lists.</summary>
public static class RosterCatalog
{
    public static Catalog ToCatalog(this Roster roster) => new(
        [.. roster.Taxonomy.Categories.Append(Taxonomy.Uncategorized).Select(category => new CatalogCategory(category.Id, category.Title, category.ChineseTitle ?? category.Title))],
        [.. roster.Sources.Select(source => new CatalogSource(source.Id, source.Title, source.IsFile ? Path.GetFileName(source.Address) : source.Address))]);
}
