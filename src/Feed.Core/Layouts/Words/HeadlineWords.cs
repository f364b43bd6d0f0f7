namespace Feed.Core.Layouts.Words;

/// <summary>What announces items that got no more room than a line.</summary>
internal static class HeadlineWords
{
    private static readonly string[] Words = ["also in ", "also new", "also this", "also today", "elsewhere", "headline", "in brief", "more news", "other news", "other stories", "quick hits", "简讯", "快讯", "其他新闻", "更多新闻", "另外还有"];

    public static bool Announce(string line)
    {
        foreach (var word in Words)
        {
            if (line.Contains(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
