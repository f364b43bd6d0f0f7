namespace Feed.Core.Publishing;

/// <summary>The sentence under a feed's title.</summary>
internal static class ViewWords
{
    public static string Description(FeedView view)
    {
        if (view.Standing is not null)
        {
            return view.Words;
        }

        return view.Query.Words == FeedLanguage.Chinese
            ? $"各期文摘提到的论文、文章与发布，逐条收录，最新收录在前：{view.Words}。{ReportWords.Sentence(view)}"
            : $"Papers, articles and releases that digests name, one by one, the latest to arrive first: {view.Words}.{ReportWords.Sentence(view)}";
    }
}
