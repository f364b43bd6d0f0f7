namespace Feed.Core.Layouts.Words;

/// <summary>Names that parts of digests have everywhere: <c>Tools &amp; Libraries</c>, <c>Upcoming events</c>, 文章.</summary>
internal static class SectionWords
{
    private const int MaxChars = 40;

    private static readonly HashSet<string> Nouns = new(StringComparer.OrdinalIgnoreCase)
    {
        "announcements", "applications", "apps", "articles", "blogs", "books", "bugs", "commits", "conferences", "courses", "datasets", "demos", "discussions", "events", "frameworks", "guides", "interviews", "issues", "jobs", "libraries", "links", "meetups", "news",
        "packages", "papers", "plugins", "podcasts", "posts", "presentations", "projects", "publications", "reads", "releases", "repositories", "requests", "resources", "rfcs", "screencasts", "slides", "snippets", "stories", "talks", "tools",
        "tutorials", "updates", "videos", "webinars", "workshops",
        "书籍", "会议", "图书", "工具", "开源", "开源项目", "教程", "文摘", "文章", "新闻", "播客", "活动", "项目", "视频", "言论", "论文", "资源", "资讯",
    };

    // What stands beside such nouns.
    private static readonly HashSet<string> Beside = new(StringComparer.OrdinalIgnoreCase)
    {
        "&", "+", "/", "and", "blog", "code", "community", "featured", "further", "interesting", "latest", "more", "new", "notable", "open-source", "other", "our", "popular", "pull", "recent", "recommended", "research", "top", "upcoming",
    };

    /// <summary>Whether the words are such a name, and nothing else.</summary>
    public static bool AreName(ReadOnlySpan<char> title)
    {
        if (title.Length > MaxChars)
        {
            return false;
        }

        var isName = false;
        foreach (var range in title.SplitAny(' ', ','))
        {
            var word = title[range];
            var isNoun = Nouns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
            if (!isNoun && !word.IsEmpty && !Beside.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return false;
            }

            isName |= isNoun;
        }

        return isName;
    }
}
