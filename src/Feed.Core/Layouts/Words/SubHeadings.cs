namespace Feed.Core.Layouts.Words;

/// <summary>Headings inside an item that only say which of its parts follows.</summary>
internal static class SubHeadings
{
    private static readonly char[] Around = " :：*_#【】".ToCharArray();

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "abstract", "authors", "bibtex", "code", "comment", "comments", "conclusion", "description", "details", "features", "highlights", "impact", "introduction", "key points", "key takeaways", "links",
        "method", "methods", "notes", "overview", "paper", "references", "result", "results", "source", "summary", "takeaways", "technical details", "the gist", "tl;dr", "tldr", "why it matters",
        "中文摘要", "亮点", "介绍", "作者", "内容", "参考", "参考资料", "实验", "总结", "摘要", "方法", "概述", "简介", "结果", "结论", "要点", "论文", "论文信息", "链接", "英文摘要", "详情",
    };

    public static bool Is(string text) => text.Length < 32 && Words.Contains(TitleMarks.Strip(text).Trim(Around));
}
