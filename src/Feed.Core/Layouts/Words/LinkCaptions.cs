using System.Buffers;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Words;

/// <summary>Texts of links that say what a click does or what kind of thing lies behind it, and so are never a title.</summary>
internal static class LinkCaptions
{
    private const int MaxCaptionChars = 48;
    private const int MaxMoreWords = 5;
    private const int MaxCjkCallChars = 5;
    private const int MaxCjkLeadChars = 12;
    private const int MaxLeadChars = 24;
    private const int MaxLeadBlanks = 2;
    private const int MaxIdentifierChars = 40;
    private const int FewestIdentifierDigits = 3;

    private static readonly HashSet<string> ReadMore = new(StringComparer.OrdinalIgnoreCase)
    {
        "continue", "continue reading", "details", "full article", "full post", "full story", "full text", "here", "learn more", "link", "more",
        "more details", "more info", "original", "original article", "original link", "original post", "permalink", "read", "read article", "read it",
        "read more", "read now", "read on", "read paper", "read post", "read story", "read the article", "read the full article", "read the full post", "read the full story", "read the post",
        "read the rest", "see more", "show abstract", "source", "the article", "url", "view", "view abstract", "view article", "view more", "view paper", "view post", "view online", "view project", "view repo", "view source", "visit",
        "全文", "全文阅读", "原文", "原文地址", "原文链接", "去看看", "传送门", "地址", "官网", "查看", "查看全文", "查看原文", "查看更多", "查看详情", "来源",
        "点击查看", "点击这里", "点此查看", "详情", "详细", "详细阅读", "更多", "网址", "访问", "这里", "链接", "阅读", "阅读全文", "阅读原文", "阅读更多",
    };

    private static readonly HashSet<string> Kinds = new(StringComparer.OrdinalIgnoreCase)
    {
        "abs", "abstract", "acm", "announcement", "arxiv", "article", "audio", "bib", "bibtex", "blog", "blog post", "change log", "changelog", "cite", "code", "colab", "comment", "comments",
        "data", "dataset", "demo", "discuss", "discussion", "discussions", "doc", "docs", "documentation", "doi", "download", "explanation", "gh", "git",
        "github", "github repo", "hacker news", "hf", "hn", "homepage", "html", "hugging face", "huggingface", "ieee", "installer", "issue", "like", "lobsters",
        "mirror", "model", "models", "notebook", "notes", "openreview", "page", "paper", "pdf", "pkg", "podcast", "post", "poster", "pr", "preprint", "project",
        "project page", "reddit", "release", "release note", "release notes", "repo", "repository", "review", "sample", "share", "site", "slide", "slides", "src",
        "supplementary", "thread", "tweet", "twitter", "video", "weights", "web", "webpage", "website", "wiki", "x", "youtube",
        "主页", "仓库", "更新日志", "代码", "官方网站", "幻灯片", "演示", "数据", "数据集", "文档", "文章", "模型", "源码", "视频", "讨论", "论文", "论文地址",
        "论文链接", "评论", "项目", "项目主页", "项目地址", "下载",
    };

    private static readonly int LongestReadMore = ReadMore.Max(words => words.Length);
    private static readonly int LongestKind = Kinds.Max(words => words.Length);

    private static readonly Beginnings ReadMoreStarts = new(
    [
        "click here", "continue reading", "find out more", "get the full", "learn more", "listen to the", "more about", "more on", "read about", "read more", "read our", "read the ", "register ", "see all", "see more ", "see the full", "sign up", "view all", "view the", "watch the",
        "查看原文", "点击查看", "点击阅读", "阅读全文", "阅读原文", "阅读更多", "阅读论文",
    ]);

    private static readonly Beginnings Calls = new("explore ", "listen to ", "open ", "read ", "see ", "view ", "visit ", "watch ");

    private static readonly Beginnings CjkCalls = new("阅读", "查看");

    // "More enterprise news", "更多文章": what there is more of stands last.
    private static readonly Beginnings MoreStarts = new("more ", "更多");

    private static readonly string[] MoreEnds =
    [
        " articles", " headlines", " jobs", " news", " posts", " products", " projects", " reviews", " stories", " videos", "内容", "文章", "新闻", "新聞", "资讯", "資訊", "项目",
    ];

    private static readonly SearchValues<char> Around = SearchValues.Create(" \t[]()（）【】<>「」*_:：.。…→»›>↗⟶➜-–—!！|\uD83D\uDC49\uDD17\uDCC4\uDCBB");

    /// <summary>Whether the text leads to the item itself: <c>Read more</c>, <c>原文链接</c>.</summary>
    public static bool IsReadMore(ReadOnlySpan<char> text) => Bare(text) is var bare && (IsReadMoreBare(bare) || LeadsOn(text, bare));

    // 阅读安全公告 >>, "View repo →"
    private static bool LeadsOn(ReadOnlySpan<char> text, ReadOnlySpan<char> bare) =>
        text.TrimEnd() is [.., '>' or '»' or '→' or '›'] && ((bare.Length <= MaxCjkLeadChars && CjkCalls.Open(bare)) || (bare.Length <= MaxLeadChars && bare.Count(' ') <= MaxLeadBlanks && Calls.Open(bare)));

    /// <summary>Whether the text names what lies behind the link: <c>PDF</c>, <c>code</c>, <c>论文</c>.</summary>
    public static bool IsKind(ReadOnlySpan<char> text) => IsKindBare(Bare(text));

    /// <summary>Whether the text can be no title: a caption, an address, an identifier, or signs without letters.</summary>
    public static bool IsCaption(ReadOnlySpan<char> text)
    {
        var bare = Bare(text);
        return bare.IsEmpty || IsReadMoreBare(bare) || LeadsOn(text, bare) || IsKindBare(bare) || IsAddress(bare) || IsIdentifier(bare);
    }

    /// <summary>Whether the linked words can be no title, in general or in their document.</summary>
    public static bool IsCaption(Run run) => run.Is(RunStyle.Caption) || IsCaption(run.Text);

    /// <summary>Whether the text is an address, with or without its scheme, or that of a mailbox.</summary>
    public static bool IsAddress(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        // ada@example.org
        if (text.IndexOf('@') is > 0 and var at && !text.Contains(' ') && text[at..].IndexOf('.') > 1)
        {
            return true;
        }

        var slash = text.IndexOf('/');
        return slash > 0 && text[..slash].IndexOf('.') > 0 && !text.Contains(' ');
    }

    private static bool IsKindBare(ReadOnlySpan<char> text) => text.Length <= LongestKind && Kinds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text);

    private static bool IsReadMoreBare(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > MaxCaptionChars)
        {
            return false;
        }

        if (text.Length <= LongestReadMore && ReadMore.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text))
        {
            return true;
        }

        return ReadMoreStarts.Open(text) || (text.Length <= MaxCjkCallChars && CjkCalls.Open(text)) || (MoreStarts.Open(text) && text.Count(' ') < MaxMoreWords && EndsWithAny(text, MoreEnds));
    }

    private static bool EndsWithAny(ReadOnlySpan<char> text, string[] ends)
    {
        foreach (var end in ends)
        {
            if (text.EndsWith(end, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // 2402.17764, arXiv:2402.17764v2, #1234, No. 7, 10.1145/3, w35394
    private static bool IsIdentifier(ReadOnlySpan<char> text)
    {
        if (text.Length > MaxIdentifierChars)
        {
            return !PlainText.HasLetter(text);
        }

        if (!text.ContainsAnyInRange('0', '9'))
        {
            return !PlainText.HasLetter(text) || HasScheme(text);
        }

        var (digits, letters) = (0, 0);
        foreach (var letter in text)
        {
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
            letters += char.IsLetter(letter) ? 1 : 0;
        }

        return letters == 0 || HasScheme(text) || (digits >= FewestIdentifierDigits && digits > letters && !text.Contains(' '));
    }

    private static bool HasScheme(ReadOnlySpan<char> text) =>
        text.StartsWith("arxiv:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("doi:", StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> text)
    {
        var first = text.IndexOfAnyExcept(Around);
        return first < 0 ? default : text[first..(text.LastIndexOfAnyExcept(Around) + 1)];
    }
}
