using System.Text;
using Feed.Core;
using Feed.Core.Publishing;
using Feed.Core.Reading;

namespace Feed.Tests.Publishing;

public sealed class Reading_a_feed_back
{
    public static TheoryData<string> Extensions => ["rss", "atom", "json"];

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Gives_the_entries(string extension)
    {
        var read = Read(extension, Some.Gallery);

        Assert.Equal(Some.Gallery.Select(entry => $"urn:uuid:{entry.Id}"), read.Items.Select(item => item.Id));
        Assert.Equal(Some.Gallery.Select(entry => entry.Title), read.Items.Select(item => item.Title));
        // The last one is older than feeds may be: it prints when it arrived.
        Assert.Equal(["2024-02-01", "2024-03-01", "2024-03-01", "2024-03-01"], read.Items.Select(item => item.Published.ToString()));
        Assert.Equal(Some.Gallery[0].Authors, read.Items[0].Authors);
        Assert.Equal(Some.Gallery[0].Link, read.Items[0].Link);
        Assert.Contains(read.Items[0].Content, block => block.Text.Contains("含 <b>标签</b> 与 强调", StringComparison.Ordinal));
        Assert.Contains(read.Items[0].Content, block => block is Code { Content: "if (a < b) x[y[0]]>1" });
        Assert.Equal($"{Some.Site.BaseUrl}/entries/{Some.Gallery[1].Id}", read.Items[1].Link);
    }

    [Theory]
    [MemberData(nameof(Extensions))]
    public void Gives_every_hostile_entry_once_and_nothing_else(string extension)
    {
        var read = Read(extension, HostileText.Entries);

        Assert.Equal(HostileText.Entries.Select(entry => $"urn:uuid:{entry.Id}"), read.Items.Select(item => item.Id));
        Assert.All(read.Items, item => Assert.True(item.Link is null || item.Link.StartsWith("http", StringComparison.OrdinalIgnoreCase), item.Link));
    }

    private static Document Read(string extension, IReadOnlyList<Entry> entries)
    {
        var format = FeedFormats.Find(extension)!;
        var view = Some.View(entries: entries);
        return DocumentReader.Read(new RawDocument($"{Some.Site.BaseUrl}/feeds/all.{extension}", Encoding.UTF8.GetBytes(Some.Print(format, view)), format.MediaType));
    }
}
