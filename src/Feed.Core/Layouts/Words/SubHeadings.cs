namespace Feed.Core.Layouts.Words;

/// <summary>Headings inside an item that only say which of its parts follows.</summary>
internal static class SubHeadings
{
    // With what stands around the words: a number, emoji, a colon.
    private const int MaxChars = 31;

    private static readonly char[] Around = " :：*_#【】".ToCharArray();

    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "abstract", "authors", "bibtex", "code", "comment", "comments", "conclusion", "description", "details", "features", "highlights", "impact", "introduction", "key points", "key takeaways", "links",
        "method", "methods", "notes", "overview", "paper", "references", "result", "results", "source", "summary", "takeaways", "technical details", "the gist", "tl;dr", "tldr", "why it matters",
        "中文摘要", "亮点", "介绍", "作者", "内容", "参考", "参考资料", "实验", "总结", "摘要", "方法", "概述", "简介", "结果", "结论", "要点", "论文", "论文信息", "链接", "英文摘要", "详情",
    };

    private static readonly int Longest = Words.Max(words => words.Length);

    public static bool Is(string text)
    {
        var bare = text.Length <= MaxChars ? TitleMarks.Strip(text).AsSpan().Trim(Around) : default;
        return bare.Length > 0 && bare.Length <= Longest && Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare);
    }
}
