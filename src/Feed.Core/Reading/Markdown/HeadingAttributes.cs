namespace Feed.Core.Reading;

/// <summary>Takes off what stands in braces behind a heading (<c>A title {#anchor .class}</c>): kramdown, Pandoc and Hugo read it as attributes.</summary>
internal static class HeadingAttributes
{
    public static Inlines Remove(Inlines title)
    {
        if (title.Runs is not [.., { IsImage: false } last] || !last.Text.TrimEnd().EndsWith('}') || last.Text.LastIndexOf('{') is not (>= 0 and var open) || last.Text.AsSpan(open + 1) is not ['#' or '.' or ':', ..])
        {
            return title;
        }

        var words = last.Text.AsSpan(0, open).TrimEnd();
        return words.IsEmpty && title.Runs.Length == 1 ? title : new Inlines(words.IsEmpty ? title.Runs[..^1] : [.. title.Runs[..^1], last with { Text = words.ToString() }]);
    }
}
