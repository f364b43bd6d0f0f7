namespace Feed.Core.Layouts.Words;

/// <summary>Headers of the column that holds titles.</summary>
internal static class TitleHeaders
{
    private static readonly char[] Around = " *_:：📄📰".ToCharArray();

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "article", "article title", "book", "conference name", "event", "event name", "full title", "headline", "item", "job title", "library", "name", "news", "package", "paper", "paper name", "paper title", "papers", "post", "presentation", "product", "project", "project name", "position", "release", "repo", "repository", "resource", "session", "story", "talk", "title", "tool", "tool name",
        "书名", "事件", "产品", "产品名称", "仓库", "仓库名", "仓库名称", "名称", "名字", "工具", "工具名称", "库", "应用", "文章", "文章名", "文章名称", "文章标题", "新闻", "标题", "论文", "论文名", "论文名称", "论文标题", "论文题目", "资源", "资源名称", "题目", "项目", "项目名", "项目名称",
    };

    // What each row is of; a title beside it says more.
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase) { "benchmark", "company", "conference", "framework", "maker", "method", "model", "startup", "vendor", "公司", "厂商", "模型" };

    public static bool Is(string header) => Words.Contains(header.Trim(Around));

    /// <summary>Whether the column names what has no title of its own.</summary>
    public static bool IsName(string header) => Names.Contains(header.Trim(Around));
}
