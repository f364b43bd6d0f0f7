using System.Text.Json;
using Feed.Core;
using Feed.Core.Enriching;
using Feed.Core.Layouts;
using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Tests.Enriching;

/// <summary>The four digests the product ships with, and what a careful reader sees in them (Fixtures/seeds).</summary>
internal static class Seeds
{
    public static readonly string Root = RootOf(AppContext.BaseDirectory);

    public static readonly Taxonomy Taxonomy = Assert.IsType<TaxonomyOutcome.Ok>(Taxonomy.Read(Path.Combine(Root, "seeds", "categories.json"))).Taxonomy;

    public static readonly IReadOnlyList<Source> Sources = Assert.IsType<SourceListOutcome.Ok>(
        SourceList.Read(Path.Combine(Root, "seeds", "sources.json"), categories: [.. Taxonomy.Categories.Select(category => category.Id)])).List.Sources;

    private static readonly Lazy<IReadOnlyDictionary<string, IReadOnlyList<Mention>>> ReadOnce =
        new(() => Sources.ToDictionary(source => source.Id, source => Read(source, File.ReadAllBytes(source.Address))));

    /// <summary>What each digest gives, by its id.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Mention>> Mentions => ReadOnce.Value;

    /// <summary>The whole way from bytes to mentions.</summary>
    public static IReadOnlyList<Mention> Read(Source source, byte[] body)
    {
        var document = DocumentReader.Read(new RawDocument(source.Address, body), source.Format, source.Hints);
        return Enricher.Enrich(source, document, LayoutSet.Split(document, source.Layout, source.Hints).Drafts, Taxonomy);
    }

    public static IReadOnlyList<JsonElement> Expected(string id)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Root, "tests", "Feed.Tests", "Fixtures", "seeds", id + ".json")));
        return [.. json.RootElement.GetProperty("entries").EnumerateArray().Select(entry => entry.Clone())];
    }

    private static string RootOf(string folder) => File.Exists(Path.Combine(folder, "Feed.sln")) ? folder : RootOf(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Feed.sln"));
}
