using Feed.Core;
using Feed.Core.Enriching;

namespace Feed.Tests.Enriching;

public sealed class Merging_what_digests_say
{
    private static readonly Mention First = new() { Source = "one", Key = "arxiv:2402.00001", Title = "A paper", Categories = ["uncategorized"] };

    private static readonly Mention Second = First with
    {
        Source = "two",
        Title = "A Paper!",
        TranslatedTitle = "一篇论文",
        Link = "https://arxiv.org/abs/2402.00001",
        Links = ["https://example.org/code", "https://arxiv.org/abs/2402.00001v2"],
        Section = "Agents",
        Published = PartialDate.Create(2024, 2),
        Authors = ["A", "B"],
        Organization = "Org",
        Note = "Note",
        Summary = "Summary.",
        Content = "<p>Summary.</p>",
        Language = "en",
        Categories = ["agents", "data"],
    };

    [Fact]
    public void The_first_digest_decides_and_the_others_fill_what_is_missing()
    {
        var entry = Merge(First, Second, Second with { Source = "three", Title = "另一个标题", Authors = ["C"], Summary = "Other.", Links = ["http://www.example.org/code/", "https://example.org/demo"] });

        Assert.Equal(("A paper", "一篇论文", "https://arxiv.org/abs/2402.00001"), (entry.Title, entry.TranslatedTitle, entry.Link));
        Assert.Equal(["A", "B"], entry.Authors);
        Assert.Equal(("Agents", "Org", "Note", "Summary.", "<p>Summary.</p>", "en"), (entry.Section, entry.Organization, entry.Note, entry.Summary, entry.Content, entry.Language));
        Assert.Equal(["https://example.org/code", "https://arxiv.org/abs/2402.00001v2", "https://example.org/demo"], entry.Links);
        Assert.Equal(["agents", "data"], entry.Categories);
        Assert.Equal(["one", "two", "three"], entry.Sources);
    }

    [Fact]
    public void A_title_below_each_of_many_headings_keeps_the_first_few_of_them()
    {
        var item = new DigestItem(First, IsEssay: false, ["0"]);

        for (var heading = 1; heading < 1_000; heading++)
        {
            item = TwinMerger.Merge(item, new DigestItem(First, IsEssay: false, [$"{heading}"]));
        }

        Assert.InRange(item.Headings.Count, 16, 64);
        Assert.Equal("0", item.Headings[0]);
    }

    [Fact]
    public void A_later_title_in_another_script_is_the_translation() =>
        Assert.Equal("一篇论文", Merge(First, First with { Source = "two", Title = "一篇论文" }).TranslatedTitle);

    [Theory]
    [InlineData("2024-02", "2024-02-29", "2024-02-29")]
    [InlineData("2024", "2024-02", "2024-02")]
    [InlineData("2024-02-29", "2024-02", "2024-02-29")]
    [InlineData("2024-02", "2024-03-01", "2024-02")]
    [InlineData(null, "2024-03-01", "2024-03-01")]
    [InlineData("2024-02", null, "2024-02")]
    [InlineData(null, null, null)]
    public void A_later_digest_makes_the_date_more_precise_but_never_another(string? first, string? second, string? date) => Assert.Equal(
        date,
        Merge(First with { Published = Date(first) }, Second with { Published = Date(second) }).Published?.ToString());

    [Fact]
    public void Nobody_knows_a_category_only_when_no_digest_does()
    {
        Assert.Equal(["uncategorized"], Merge(First, First with { Source = "two" }).Categories);
        Assert.Equal(["uncategorized"], Merge(First with { Categories = [] }).Categories);
    }

    [Fact]
    public void One_mention_is_its_entry_and_times_are_passed_on()
    {
        var entry = EntryMerger.Merge(Guid.Empty, [Second], DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));

        Assert.Same(Second.Links, entry.Links);
        Assert.Equal((DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1)), (entry.FirstSeen, entry.Updated));
    }

    private static PartialDate? Date(string? text) => text is null ? null : PartialDate.Parse(text);

    private static Entry Merge(params Mention[] mentions) => EntryMerger.Merge(Guid.Empty, mentions, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
}
