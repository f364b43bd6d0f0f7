using System.Buffers;

namespace Feed.Core.Layouts.Words;

/// <summary>Headings of parts that hold no entries, and lines that belong to the page rather than to the digest.</summary>
internal static class NoiseWords
{
    private const int MaxHeadingChars = 60;

    // A call to do something: to subscribe, to join.
    private const int MaxCallChars = 120;

    private static readonly char[] Around = " :：！!…*_".ToCharArray();

    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        "about", "about this newsletter", "about us", "acknowledgements", "acknowledgments", "archive", "author", "classified ads", "classifieds", "comments", "connect with us", "contact", "contact & support", "contact us",
        "contents", "contribute", "contributing", "contributors", "contributors' corner", "credits", "disclaimer", "donate", "editor's note", "feedback", "follow us", "foreword", "how to contribute", "in this issue", "index",
        "intro", "introduction", "legal", "license", "navigation", "new contributors", "newsletter contributors", "newsletter contributors & translations", "newsletter", "outline", "preface", "previous issue", "previous issues", "quote of the week", "quotes of the week", "references", "related",
        "related articles", "related posts", "share", "share this", "sponsor", "sponsored", "sponsors", "spread the news", "spread the word", "subscribe", "support", "support us", "table of contents", "thank you", "thanks", "toc", "unclassifieds", "unsubscribe",
        "welcome", "what is this", "your sponsor",
        "關於", "關於我們", "關注我們", "聯絡我們", "訂閱", "目錄", "版權聲明", "免責聲明", "廣告", "贊助", "編者按",
        "关于", "关于我们", "关注我们", "加入我们", "内推", "招聘", "招聘信息", "关于本站", "前言", "发刊词", "写在前面", "卷首语", "公众号", "参与贡献", "反馈", "合作", "免责声明", "导航", "广告", "序", "序言", "开场白", "引言", "往期", "往期回顾", "往期内容", "往期推荐", "往期文章", "往期精选", "历史文章", "感谢", "投稿",
        "本周目录", "本期目录", "本期导读", "版权", "版权声明", "相关文章", "相关阅读", "目录", "索引", "编者按", "联系", "联系我们", "致谢", "订阅", "订阅方式", "评论", "赞助", "赞助商", "贡献", "贡献者", "贡献指南", "说明", "声明",
    };

    // Where all of it is from; below each entry they stand over its own links.
    private static readonly HashSet<string> SourcesNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "source list", "sources", "sources and methods", "sources & methods", "信息来源", "参考来源", "参考文献", "参考资料", "参考链接", "图片来源", "引用来源", "数据来源", "来源与方法", "相关出处", "素材出处", "素材来源", "资料来源",
    };

    private static readonly HashSet<string> ContentsNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "contents", "in this edition", "in this issue", "in today's issue", "index", "inside", "inside this issue", "table of contents", "this week", "today's headlines", "today's topics", "toc", "topics",
        "今日目录", "内容目录", "导读", "目錄", "本周目录", "本期内容", "本期导读", "本期目录", "目录", "目次",
    };

    private static readonly int LongestHeading = Headings.Max(name => name.Length);
    private static readonly int LongestSourcesName = SourcesNames.Max(name => name.Length);
    private static readonly int LongestContentsName = ContentsNames.Max(name => name.Length);

    // —— END ——
    private const int MaxEndChars = 24;
    private const string AroundEnd = " \t*_-—–=~·•.#|()（）[]【】";

    private static readonly HashSet<string> Ends = new(StringComparer.OrdinalIgnoreCase) { "end", "eof", "fin", "the end", "全文完", "完", "本期完", "本文完" };

    private static readonly Beginnings Starts = new(
    [
        "a message from our sponsor", "a word from our sponsor", "advertisement", "all rights reserved", "back to top", "click here to unsub", "click to unsub", "copyright ", "follow us on", "forwarded this", "happy reading", "if you enjoy", "if you like this", "if you were forwarded", "in order to unsubscribe", "if you received this", "if someone forwarded", "join our community", "join our discord", "join our slack", "join our telegram", "join us on discord", "join us on irc", "join us on linkedin", "join us on matrix", "join us on slack", "join us on telegram", "having trouble viewing", "manage your preferences", "manage your subscription", "manage preferences", "our mailing address",
        "read in app", "read in browser", "read in your browser", "read on the web", "read online", "read this email", "read this issue on", "share on ", "share this email", "share via ", "sponsored by", "submit your", "subscribe ", "thanks for reading", "today's sponsor", "together with [", "this e-mail was sent", "this email was sent", "this mail was sent", "this message was sent", "this issue is sponsored", "this newsletter is sponsored", "to unsubscribe", "unsubscribe", "update profile", "update your preferences", "update your profile",
        "view as a web", "view in browser", "view in web browser", "view in your browser", "view it in your browser", "view on the web", "view online", "view this email", "view this issue", "view this newsletter", "view this post", "want to sponsor", "was this email forwarded", "was this forwarded", "you are receiving", "you're receiving", "you received this", "you receive this",
        "© ", "©", "(c) ",
        "上一期", "下一期", "关注公众号", "回到顶部", "扫描二维码", "扫码关注", "长按二维码", "长按识别", "长按扫码", "暂无评论", "未经授权", "欢迎关注", "欢迎投稿", "欢迎订阅", "点击订阅", "版权所有", "版权声明", "相关文章", "转载请", "返回目录", "返回顶部", "（完）", "(完)",
    ]);

    // Words that say so together, in this order: "This letter is sponsored in part by", 回复“关键词”获取下载地址.
    private static readonly (string First, string Second)[] Pairs = [(" sponsored ", " by "), ("回复", "获取"), ("回复", "领取"), ("扫码", "入群")];

    // Without any of these no pair is there: the first characters of those in Han, the first of the others.
    private static readonly SearchValues<char> PairSigns = SearchValues.Create([.. Pairs.Select(pair => pair.First[0]).Where(sign => !char.IsAscii(sign)).Distinct()]);
    private static readonly SearchValues<string> PairWords = SearchValues.Create([.. Pairs.Select(pair => pair.First).Where(words => char.IsAscii(words[0])).Distinct()], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a part under this heading holds no entries.</summary>
    public static bool IsHeading(string heading) => heading.Length <= MaxHeadingChars && (IsOneOf(Headings, LongestHeading, heading) || heading.Contains("sponsored by", StringComparison.OrdinalIgnoreCase) || heading.StartsWith("brought to you by", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a part under this heading lists where the rest is from.</summary>
    public static bool IsSources(string heading) => IsOneOf(SourcesNames, LongestSourcesName, heading);

    /// <summary>Whether the line announces a table of contents.</summary>
    public static bool IsContents(string line) => IsOneOf(ContentsNames, LongestContentsName, line);

    /// <summary>Whether the line belongs to the page: legal text, subscribing, going back to the top.</summary>
    public static bool IsPage(string line) => (line.Length <= MaxEndChars && Ends.GetAlternateLookup<ReadOnlySpan<char>>().Contains(line.AsSpan().Trim(AroundEnd))) || (line.Length <= MaxCallChars && HasPair(line)) || Starts.Open(line.AsSpan().Trim(" \t*_|()[]『』「」【】"));

    private static bool IsOneOf(HashSet<string> names, int longest, string line)
    {
        var bare = TitleMarks.Strip(line).AsSpan().Trim(Around);
        return bare.Length <= longest && names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(bare);
    }

    private static bool HasPair(string line)
    {
        if (!line.AsSpan().ContainsAny(PairSigns) && !line.AsSpan().ContainsAny(PairWords))
        {
            return false;
        }

        foreach (var (first, second) in Pairs)
        {
            var place = line.IndexOf(first, StringComparison.OrdinalIgnoreCase);
            if (place >= 0 && line.IndexOf(second, place + first.Length - 1, StringComparison.OrdinalIgnoreCase) > 0)
            {
                return true;
            }
        }

        return false;
    }
}
