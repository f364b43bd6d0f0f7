namespace Feed.Core.Layouts.Words;

/// <summary>Headers of the column that holds titles.</summary>
internal static class TitleHeaders
{
    private static readonly char[] Around = " *_:：📄📰".ToCharArray();

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "article title", "book", "event", "headline", "item", "library", "name", "news", "package", "paper", "paper name", "paper title", "papers", "post", "presentation", "product", "project", "project name", "release", "repo", "repository", "resource", "session", "story", "talk", "title", "tool",
        "书名", "事件", "产品", "产品名称", "仓库", "仓库名", "仓库名称", "名称", "名字", "工具", "工具名称", "库", "应用", "文章", "文章名", "文章名称", "文章标题", "新闻", "标题", "论文", "论文名", "论文名称", "论文标题", "论文题目", "资源", "资源名称", "题目", "项目", "项目名", "项目名称",
    };

    public static bool Is(string header) => Words.Contains(header.Trim(Around));
}
