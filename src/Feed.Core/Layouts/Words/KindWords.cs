namespace Feed.Core.Layouts.Words;

/// <summary>What digests call that which they count: <c>Paper 3: …</c>. Days, weeks, parts and chapters are none: their numbers belong to the title.</summary>
internal static class KindWords
{
    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "headline", "item", "link", "news", "no", "paper", "pick", "project", "repo", "repository", "story", "tool", "top", "topic", "trend",
        "主题", "事件", "动态", "头条", "工具", "推荐", "文章", "新闻", "条目", "消息", "热点", "案例", "要闻", "论文", "话题", "资讯", "项目",
    };

    public static bool Are(ReadOnlySpan<char> words) => Kinds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(words);
}
