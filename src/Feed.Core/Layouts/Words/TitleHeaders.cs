namespace Feed.Core.Layouts.Words;

/// <summary>Headers of the column that holds titles.</summary>
internal static class TitleHeaders
{
    private static readonly char[] Around = " *_:：📄📰".ToCharArray();

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "event", "headline", "item", "name", "news", "paper", "paper title", "papers", "post", "project", "release", "repo", "repository", "resource", "story", "talk", "title", "tool",
        "事件", "仓库", "名称", "工具", "新闻", "文章", "标题", "论文", "论文名", "论文名称", "论文标题", "论文题目", "资源", "题目", "项目", "项目名称",
    };

    public static bool Is(string header) => Words.Contains(header.Trim(Around));
}
