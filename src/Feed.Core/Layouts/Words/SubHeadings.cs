namespace Feed.Core.Layouts.Words;

/// <summary>Headings inside an item that only say which of its parts follows.</summary>
internal static class SubHeadings
{
    // With what stands around the words: a number, emoji, a colon.
    private const int MaxChars = 31;

    private static readonly char[] Around = " :：*_#【】".ToCharArray();

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "abstract", "authors", "background", "be smart", "between the lines", "bibtex", "bottom line", "by the numbers", "context", "code", "comment", "comments", "conclusion", "description", "details", "driving the news", "features", "go deeper", "highlights", "how it works", "impact", "introduction", "key details", "key points", "key takeaways", "links",
        "method", "methods", "notes", "overview", "paper", "references", "result", "results", "source", "state of play", "summary", "takeaways", "technical details", "the big picture", "the bottom line", "the details", "the gist", "tl;dr", "tldr",
        "what happened", "what it means", "what they're saying", "what to watch", "what's next", "what’s next", "who said it", "why it matters", "why this matters", "zoom in", "zoom out",
        "中文摘要", "为什么重要", "亮点", "介绍", "作者", "关键点", "内容", "参考", "参考来源", "参考链接", "发生了什么", "参考资料", "数据来源", "核心数据", "行业意义", "实验", "影响", "影响分析", "总结", "摘要", "方法", "概述", "简介", "结果", "结论", "背景", "要点", "论文", "论文信息", "链接", "英文摘要", "详情",
    };

    private static readonly int Longest = Words.Max(words => words.Length);

    public static bool Is(string text)
    {
        var bare = text.Length <= MaxChars ? TitleMarks.Strip(text).AsSpan().Trim(Around) : default;
        return bare.Length > 0 && bare.Length <= Longest && Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare);
    }
}
