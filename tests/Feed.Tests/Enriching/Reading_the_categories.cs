using Feed.Core.Enriching;

namespace Feed.Tests.Enriching;

public sealed class Reading_the_categories : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    [Fact]
    public void A_category_needs_an_id_and_a_title()
    {
        var ok = Assert.IsType<TaxonomyOutcome.Ok>(Read("""{ "categories": [ { "id": "agents", "title": { "en": "Agents" } } ] }"""));

        var only = Assert.Single(ok.Taxonomy.Categories);
        Assert.Equal(("agents", "Agents", null), (only.Id, only.Title, only.ChineseTitle));
        Assert.Same(only, ok.Taxonomy.Find("agents"));
        Assert.Same(Taxonomy.Uncategorized, ok.Taxonomy.Find("uncategorized"));
        Assert.Null(ok.Taxonomy.Find("none"));
    }

    [Fact]
    public void Every_problem_is_in_one_message()
    {
        var broken = Assert.IsType<TaxonomyOutcome.Broken>(Read("""
            { "categories": [
              { "id": "Agents", "title": "Agents" },
              { "title": { "en": "A", "cn": "B" }, "terms": "one", "term": [] },
              { "id": "all", "title": { "en": "All" } },
              { "id": "a", "title": { "en": "A" }, "sections": ["x", 5] },
              { "id": "a", "title": { "en": "A" }, "terms": ["  ", "-"] },
              { "id": "a", "title": {} }
            ] }
            """));

        Assert.Equal(
            [
                (2, "categories[0].title"), (2, "categories[0].id"), (3, "categories[1].id"), (3, "categories[1].title.cn"), (3, "categories[1].term"),
                (4, "categories[2].id"), (5, "categories[3].sections"), (6, "categories[4].terms"), (6, "categories[4].id"), (7, "categories[5].title.en"), (7, "categories[5].id"),
            ],
            broken.Problems.Select(problem => (problem.Line!.Value, problem.Setting!)));
        Assert.Contains("categories[1].term: is not a setting here. Did you mean \"terms\"?", broken.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_seeds_categories_have_titles_in_both_languages_and_words_to_tell_them() => Assert.All(
        Seeds.Taxonomy.Categories,
        category => Assert.True(category.ChineseTitle is not null && category.Sections.Count > 0 && category.Terms.Count > 0));

    public void Dispose() => File.Delete(path);

    private TaxonomyOutcome Read(string json)
    {
        File.WriteAllText(path, json);
        return Taxonomy.Read(path);
    }
}
