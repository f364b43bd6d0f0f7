using System.Buffers;
using System.Text;
using Feed.Core;
using Feed.Core.Enriching;
using Feed.Core.Publishing;

namespace Feed.Tests.Publishing;

/// <summary>Values that do not matter, and what turns a view into text.</summary>
internal static class Some
{
    public static readonly Catalog Catalog = new(
        [new("agents", "Agents", "智能体"), new("alignment", "Alignment", "对齐"), new("multimodal", "Multimodal", "多模态"), new("uncategorized", "Uncategorized", "未分类")],
        [new("weekly", "Weekly papers", "https://example.org/weekly"), new("monthly", "每月论文 & more", "monthly.md")]);

    public static readonly FeedSite Site = new("Papers", "https://feeds.example.org", null, TimeSpan.FromHours(1));

    public static readonly DateTimeOffset FirstSeen = new(2024, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public static Entry Entry(string title, int minutesAgo = 0) => new()
    {
        Id = EntryId.FromKey("title:" + title),
        Title = title,
        FirstSeen = FirstSeen.AddMinutes(-minutesAgo),
        Updated = FirstSeen.AddMinutes(-minutesAgo),
        Categories = ["agents"],
        Sources = ["weekly"],
    };

    public static Mention Mention(string title, int position = 0) => new()
    {
        Source = "weekly",
        Key = "title:" + title,
        Title = title,
        Summary = $"What {title} is about.",
        Published = PartialDate.Parse("2024-02-29"),
        Language = "en",
        Categories = ["agents"],
        Position = position,
    };

    /// <summary>The entries of the golden files: every field, and none.</summary>
    public static IReadOnlyList<Entry> Gallery { get; } =
    [
        Entry("Gemini 1.5: Unlocking multimodal understanding") with
        {
            TranslatedTitle = "Gemini 1.5：跨数百万Token实现多模态理解",
            Link = "https://arxiv.org/abs/2403.05530",
            Links = ["https://github.com/example/code", "https://huggingface.co/models/测试 model"],
            Section = "多模态",
            Published = PartialDate.Parse("2024-02"),
            Authors = ["Ada Lovelace", "李雷", "O'Neil & Sons"],
            Organization = "Google",
            Note = "影响力：很大",
            Summary = "第一段，含 <b>标签</b> 与 &amp;。\nSecond paragraph.",
            Content = "<p>第一段，含 &lt;b&gt;标签&lt;/b&gt; 与 <em>强调</em>。</p><pre><code>if (a &lt; b) x[y[0]]&gt;1</code></pre>",
            Language = "zh",
            Categories = ["multimodal", "agents"],
            Sources = ["weekly", "monthly"],
            Updated = FirstSeen.AddDays(1),
        },
        Entry("Only a title", 1) with { Categories = ["uncategorized"] },
        Entry("List<T> & friends: a < b > c", 2) with { Summary = "An undated thing.", Language = "en", Link = "http://Example.ORG/a b?q=[1]|2#ü" },
        Entry("On computable numbers", 3) with { Published = PartialDate.Parse("1936-11-12"), Summary = "Older than any validator believes.", Authors = ["A. M. Turing"] },
    ];

    public static FeedView View(FeedQuery? query = null, IReadOnlyList<Entry>? entries = null) => new(Site, Catalog, query ?? FeedQuery.All, entries ?? Gallery);

    public static string Print(IFeedFormat format, FeedView view)
    {
        var output = new ArrayBufferWriter<byte>();
        format.Write(view, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static FeedQuery Query(string address)
    {
        var uri = new Uri("http://localhost" + address);
        var parameters = uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('='))
            .Select(pair => KeyValuePair.Create(pair[0], (string?)Uri.UnescapeDataString(pair[1].Replace('+', ' '))));
        return ((FeedRequest.View)FeedRequestParser.Parse(Uri.UnescapeDataString(uri.AbsolutePath), parameters, Catalog)).Query;
    }
}
