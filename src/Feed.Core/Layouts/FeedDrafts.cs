using Feed.Core.Layouts.Interpreting;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>The items of a feed are its entries as they are, digests in themselves or not.</summary>
internal static class FeedDrafts
{
    public const string Layout = "feed";

    private const int MaxTitleChars = 80;

    public static SplitResult Of(Document document) => new(Layout, [.. document.Items.Select(Draft).OfType<Draft>()], 1, [], []);

    private static Draft? Draft(FeedItem item)
    {
        var text = new DigestText(new Document("", DocumentFormat.Feed, item.Content));
        var frame = new Frame(0, -1, item.Content.Count);
        var pieces = PieceReader.Read(text, frame, Opening.Nothing, null);
        var summary = item.Summary is { Length: > 0 } stated ? [stated] : FindSummary.In(frame, Opening.Nothing, pieces, new Tail("", null, null, null));
        var title = item.Title is { Length: > 0 } own ? own : summary.Count > 0 ? Shorten(summary[0]) : item.Link;
        return title is null ? null : new Draft(item.Line, title)
        {
            Link = item.Link,
            Date = item.Published,
            Authors = item.Authors.Count == 0 ? null : string.Join(", ", item.Authors),
            Tags = item.Categories,
            Summary = summary,
            Body = item.Content,
        };
    }

    // A note without a title goes by its first words.
    private static string Shorten(string text)
    {
        if (text.Length <= MaxTitleChars)
        {
            return text;
        }

        var blank = text.LastIndexOf(' ', MaxTitleChars);
        return string.Concat(text.AsSpan(0, blank > MaxTitleChars / 2 ? blank : MaxTitleChars), "…");
    }
}
