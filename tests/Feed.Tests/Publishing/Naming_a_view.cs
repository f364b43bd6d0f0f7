using Feed.Core.Publishing;

namespace Feed.Tests.Publishing;

public sealed class Naming_a_view
{
    [Theory]
    [InlineData("/feeds/all", "All entries", "全部条目")]
    [InlineData("/feeds/agents+alignment?q=%22tool+use%22&since=2024-01", "Agents + Alignment, with “tool use”, since 2024-01", "智能体 + 对齐，含“tool use”，2024-01 起")]
    [InlineData("/feeds/all?q=llm+-survey&since=7d&not=agents", "All entries, with “llm”, without “survey”, not Agents, of the last 7 days", "全部条目，含“llm”，不含“survey”，除去智能体，最近 7 天")]
    [InlineData("/sources/weekly?title=both", "Weekly papers, titles in both languages", "Weekly papers，双语标题")]
    [InlineData("/feeds/agents/2024-02?lang=zh", "Agents, in language zh, arrived in 2024-02", "智能体，语言 zh，2024-02 收录")]
    [InlineData("/feeds/all?author=Li&source=weekly&until=12h", "All entries, by Li, named in Weekly papers, older than 12 hours", "全部条目，作者 Li，来自 Weekly papers，早于 12 小时前")]
    public void Says_in_words_what_it_shows(string address, string english, string chinese)
    {
        var query = Some.Query(address);

        Assert.Equal(english, ViewTitle.Of(query, Some.Catalog, FeedLanguage.English));
        Assert.Equal(chinese, ViewTitle.Of(query, Some.Catalog, FeedLanguage.Chinese));
    }
}
