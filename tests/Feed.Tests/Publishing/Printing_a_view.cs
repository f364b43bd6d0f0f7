using System.Text.Json;
using System.Xml.Linq;
using Feed.Core.Publishing;
using Feed.Core.Storing;

namespace Feed.Tests.Publishing;

public sealed class Printing_a_view
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static TheoryData<string> Extensions => [.. FeedFormats.Extensions];

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Gives_the_golden_file(string extension) =>
        GoldenFile.Matches($"all.{extension}", Some.Print(FeedFormats.Find(extension)!, Some.View()));

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Gives_the_golden_file_of_a_filtered_page(string extension) => GoldenFile.Matches(
        $"filtered.{extension}",
        Some.Print(FeedFormats.Find(extension)!, new FeedView(
            Some.Site with { Hub = new Uri("https://hub.example.org/") },
            Some.Catalog,
            Some.Query("/feeds/alignment+agents?q=%22tool+use%22&since=2024-01&title=both&lang=zh&limit=2&utm=1"),
            [.. Some.Gallery.Take(2)])
        {
            Next = ListingCursor.Behind(Some.Gallery[1]),
            PreviousArchive = Core.PartialDate.Parse("2024-02"),
            Reports = [new("weekly", "bold-lead+heading", 51, 0.98059), new("monthly", "table", 1, 1)],
        }));

    [Fact]
    public void Gives_the_golden_file_of_an_archive() => GoldenFile.Matches("archive.atom", Some.Print(
        new AtomFormat(),
        new FeedView(Some.Site, Some.Catalog, Some.Query("/feeds/agents/2024-02"), [.. Some.Gallery.Take(1)])
        {
            PreviousArchive = Core.PartialDate.Parse("2023-11"),
            NextArchive = Core.PartialDate.Parse("2024-03"),
        }));

    [Fact]
    public void Gives_the_golden_file_of_the_OPML()
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        OpmlWriter.Write(Some.Site, Some.Catalog, new AtomFormat(), output);

        GoldenFile.Matches("feeds.opml", System.Text.Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void An_empty_view_is_a_valid_feed()
    {
        var view = Some.View(entries: []);

        Assert.Empty(XDocument.Parse(Some.Print(new RssFormat(), view)).Descendants("item"));
        Assert.NotNull(XDocument.Parse(Some.Print(new AtomFormat(), view)).Root?.Element(Atom + "updated"));
        Assert.Equal(0, JsonDocument.Parse(Some.Print(new JsonFeedFormat(), view)).RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public void Equal_views_give_equal_bytes() =>
        Assert.All(FeedFormats.Ordered, format => Assert.Equal(Some.Print(format, Some.View()), Some.Print(format, Some.View())));

    [Theory]
    [InlineData("original", "Gemini 1.5: Unlocking multimodal understanding", "Gemini 1.5：跨数百万Token实现多模态理解")]
    [InlineData("translated", "Gemini 1.5：跨数百万Token实现多模态理解", "Gemini 1.5: Unlocking multimodal understanding")]
    [InlineData("both", "Gemini 1.5: Unlocking multimodal understanding / Gemini 1.5：跨数百万Token实现多模态理解", null)]
    public void The_content_starts_with_the_title_that_is_not_the_title(string choice, string title, string? other)
    {
        var view = Some.View(Some.Query($"/feeds/all?title={choice}"));
        var item = JsonDocument.Parse(Some.Print(new JsonFeedFormat(), view)).RootElement.GetProperty("items")[0];

        Assert.Equal(title, item.GetProperty("title").GetString());
        Assert.StartsWith(other is null ? "<p>Google" : $"<p><strong>{other}</strong></p>", item.GetProperty("content_html").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_date_lies_in_the_future_or_before_what_validators_believe()
    {
        var future = Some.Entry("Tomorrow") with { Published = Core.PartialDate.Parse("2099-01-01") };
        var old = Some.Entry("Long ago") with { Published = Core.PartialDate.Parse("1936") };

        Assert.Equal(Some.FirstSeen, EntryDate.Printed(future));
        Assert.Equal(Some.FirstSeen, EntryDate.Printed(old));
    }

    [Fact]
    public void Entries_that_changed_together_have_different_times_and_keep_them_in_every_view()
    {
        var entries = Enumerable.Range(0, 200).Select(index => Some.Entry($"Paper {index}", index) with { Updated = Some.FirstSeen.AddDays(2) }).ToList();
        var (all, some) = (Some.View(entries: entries), Some.View(entries: [.. entries.Skip(100)]));

        Assert.Equal(200, Enumerable.Range(0, 200).Select(all.UpdatedOf).Distinct().Count());
        Assert.Equal(all.UpdatedOf(150), some.UpdatedOf(50));
    }
}
