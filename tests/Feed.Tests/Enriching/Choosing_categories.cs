using Feed.Core.Enriching;

namespace Feed.Tests.Enriching;

public sealed class Choosing_categories
{
    private static readonly Taxonomy Small = new(
    [
        new Category("agents", "Agents", "智能体") { Sections = ["agent", "AI agents"], Terms = ["multi-agent", "智能体"], TitleTerms = ["agent", "agents"], Except = ["user agent"] },
        new Category("data", "Data", "数据") { Sections = ["数据", "data"], Terms = ["dataset"] },
        new Category("vision", "Vision", null) { Sections = ["cs.CV"], Terms = ["C++", "图像"] },
    ]);

    [Theory]
    [InlineData("An agent for you", "agents")]
    [InlineData("AGENTS!", "agents")]
    [InlineData("Multi agent collaboration", "agents")]
    [InlineData("Reagents and agentic", "uncategorized")]
    [InlineData("LLM的agent能力", "agents")]
    [InlineData("Ｍｕｌｔｉ‑ａｇｅｎｔ", "agents")]
    [InlineData("多智能体协作", "agents")]
    [InlineData("The User-Agent header", "uncategorized")]
    [InlineData("The user agent of an agent", "agents")]
    [InlineData("A dataset of 图像", "data,vision")]
    [InlineData("datasets", "uncategorized")]
    [InlineData("Modern C++", "vision")]
    [InlineData("", "uncategorized")]
    public void Words_of_a_title_tell(string title, string categories) => Assert.Equal(categories, Joined(Small.Categorizer.Assign([title], null, [], [])));

    [Theory]
    [InlineData("one agent in passing", "uncategorized")]
    [InlineData("a multi-agent system", "agents")]
    [InlineData("see the dataset", "data")]
    public void In_a_summary_only_the_telling_words_do(string summary, string categories) =>
        Assert.Equal(categories, Joined(Small.Categorizer.Assign(["x", null], summary, [], [])));

    [Theory]
    [InlineData("agent", "agents")]
    [InlineData("2. AI Agents", "agents")]
    [InlineData("一、数据", "data")]
    [InlineData("🤖 Agent & Data", "agents,data")]
    [InlineData("数据库", "uncategorized")]
    [InlineData("cs.CV", "vision")]
    [InlineData("Agent", "agents")]
    [InlineData("Agent stories", "uncategorized")]
    public void A_section_that_is_an_alias_always_counts(string section, string categories) =>
        Assert.Equal(categories, Joined(Small.Categorizer.Assign(["x"], null, [section], [])));

    [Fact]
    public void The_sources_own_categories_are_added_in_the_taxonomys_order() =>
        Assert.Equal("agents,vision", Joined(Small.Categorizer.Assign(["an agent"], null, [], ["vision", "no such category"])));

    [Fact]
    public void Overlapping_terms_are_all_found()
    {
        var matcher = new TermMatcher([("vision language", 0), ("language model", 1), ("vision language model", 2), ("model", 3), ("视觉语言", 4), ("语言模型", 5)]);

        Assert.Equal([0, 1, 2, 3, 4, 5], matcher.Find(TermFold.Of("A vision-language  model; 视觉语言模型")).Select(hit => hit.Label).Order());
    }

    [Fact]
    public void A_matcher_agrees_with_looking_for_each_term()
    {
        var random = new Random(42);
        for (var round = 0; round < 500; round++)
        {
            List<string> terms = [.. Enumerable.Range(0, 8).Select(_ => TermFold.Of(Letters(random, 1 + random.Next(4), "ab c")).Trim()).Where(term => term.Length > 0).Distinct()];
            var text = TermFold.Of(Letters(random, 30, "ab c中"));
            var found = new TermMatcher(terms.Select((term, label) => (term, label))).Find(text).Select(hit => (terms[hit.Label], hit.Start)).Order();

            Assert.Equal(terms.SelectMany(term => Whole(text, term)).Order(), found);
        }
    }

    [Fact]
    public void Another_term_or_order_gives_another_hash_and_another_title_does_not()
    {
        var category = new Category("a", "A", null) { Terms = ["x"] };

        Assert.Equal(new Taxonomy([category]).Hash, new Taxonomy([category with { Title = "B" }]).Hash);
        Assert.NotEqual(new Taxonomy([category]).Hash, new Taxonomy([category with { Terms = ["x", "y"] }]).Hash);
        Assert.NotEqual(new Taxonomy([category]).Hash, new Taxonomy([category with { Terms = [], TitleTerms = ["x"] }]).Hash);
    }

    private static string Joined(IReadOnlyList<string> categories) => string.Join(',', categories);

    private static string Letters(Random random, int count, string alphabet) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => alphabet[random.Next(alphabet.Length)]));

    private static IEnumerable<(string Term, int Start)> Whole(string text, string term)
    {
        for (var start = text.IndexOf(term, StringComparison.Ordinal); start >= 0; start = text.IndexOf(term, start + 1, StringComparison.Ordinal))
        {
            var (before, after) = (start == 0 ? ' ' : text[start - 1], start + term.Length == text.Length ? ' ' : text[start + term.Length]);
            if (!char.IsAsciiLetter(before) && !char.IsAsciiLetter(after))
            {
                yield return (term, start);
            }
        }
    }
}
