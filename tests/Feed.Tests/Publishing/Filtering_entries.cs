using Feed.Core;
using Feed.Core.Publishing;

namespace Feed.Tests.Publishing;

public sealed class Filtering_entries
{
    private static readonly DateTimeOffset Now = new(2024, 3, 15, 12, 30, 0, TimeSpan.Zero);

    private static readonly Entry Entry = Some.Entry("Café Transformers: Ｆｕｌｌ width") with
    {
        TranslatedTitle = "咖啡馆：智能体工具使用",
        Summary = "Agents use tools, not storage.",
        Authors = ["José Álvarez", "Wei Zhang"],
        Organization = "ＯｐｅｎＡＩ",
        Published = PartialDate.Parse("2024-02-29"),
        Language = "zh-CN",
        Categories = ["agents", "multimodal"],
        Sources = ["weekly", "monthly"],
    };

    [Theory]
    [InlineData("q=cafe", true)]
    [InlineData("q=CAFÉ+full", true)]
    [InlineData("q=工具使用", true)]
    [InlineData("q=智能体+openai", true)]
    [InlineData("q=agent", true)]
    [InlineData("q=rag", false)]
    [InlineData("q=former", false)]
    [InlineData("q=%22agents+use%22", true)]
    [InlineData("q=%22use+agents%22", false)]
    [InlineData("q=cafe+-storage", false)]
    [InlineData("q=cafe+-diffusion", true)]
    [InlineData("q=-%22use+tools%22", false)]
    [InlineData("q=zhang", true)]
    [InlineData("author=alvarez", true)]
    [InlineData("author=jose+alvarez", true)]
    [InlineData("author=jose+zhang", false)]
    [InlineData("author=openai", false)]
    [InlineData("source=monthly", true)]
    [InlineData("lang=zh", true)]
    [InlineData("lang=zh-CN", true)]
    [InlineData("lang=zh-TW", false)]
    [InlineData("lang=en", false)]
    [InlineData("not=multimodal", false)]
    [InlineData("not=alignment", true)]
    [InlineData("since=2024-02-29", true)]
    [InlineData("since=2024-03", false)]
    [InlineData("since=2024", true)]
    [InlineData("since=15d", true)]
    [InlineData("since=14d", false)]
    [InlineData("since=400h", true)]
    [InlineData("until=2024-02-28", false)]
    [InlineData("until=2024-02-29", true)]
    [InlineData("until=2024-02", true)]
    [InlineData("until=2023", false)]
    public void Takes_what_is_asked_for(string parameters, bool taken) =>
        Assert.Equal(taken, new EntryFilter(Some.Query("/feeds/all?" + parameters), Now).Takes(Entry));

    [Fact]
    public void An_undated_entry_counts_as_of_the_day_it_arrived()
    {
        var undated = Entry with { Published = null };

        Assert.True(new EntryFilter(Some.Query("/feeds/all?since=2024-03-01"), Now).Takes(undated));
        Assert.False(new EntryFilter(Some.Query("/feeds/all?since=2024-03-02"), Now).Takes(undated));
    }

    [Fact]
    public void A_relative_time_is_good_until_the_day_or_hour_turns()
    {
        Assert.Equal(new DateTimeOffset(2024, 3, 16, 0, 0, 0, TimeSpan.Zero), new EntryFilter(Some.Query("/feeds/all?since=7d"), Now).GoodUntil);
        Assert.Equal(new DateTimeOffset(2024, 3, 15, 13, 0, 0, TimeSpan.Zero), new EntryFilter(Some.Query("/feeds/all?since=12h"), Now).GoodUntil);
        Assert.Equal(DateTimeOffset.MaxValue, new EntryFilter(Some.Query("/feeds/all?since=2024"), Now).GoodUntil);
    }

    [Theory]
    [InlineData("ﬁne-tuning", "fine-tuning")]
    [InlineData("ｶﾀｶﾅ", "カタカナ")]
    [InlineData("Straße①", "straße1")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("e\u0301a", "ea")]
    [InlineData("𝒜🙂", "𝒜🙂")]
    public void Folds_case_width_and_diacritics(string text, string folded) => Assert.Equal(folded, Fold.Of(text));
}
