using System.Text;
using Feed.Core.Layouts;
using Feed.Core.Reading;

namespace Feed.Tests.Layouts;

/// <summary>A page saved to a file says itself where it was published: what is published starts there, and what was written is known, too.</summary>
public sealed class Reading_copies_of_pages
{
    private const string Page =
        """
        <html><head><link rel="canonical" href="https://example.org/looms/12"></head><body>
        <h2><a href="shuttles">Shuttles of horn</a></h2><p>They last a year.</p>
        <h2><a href="/felt?a=b">Felt for the floor</a></h2><p>It is warm.</p>
        <h2><a href="https://example.com/dyes">Dyes from the river</a></h2><p>They are blue.</p>
        </body></html>
        """;

    [Fact]
    public void Relative_links_start_where_the_page_says_that_it_was_published() =>
        Assert.Equal(["https://example.org/looms/shuttles", "https://example.org/felt?a=b", "https://example.com/dyes"], Drafts("/digests/12.html", Page).Select(draft => draft.Link));

    [Fact]
    public void They_are_known_as_they_were_written() => Assert.Equal(["shuttles", "/felt?a=b", null], Drafts("/digests/12.html", Page).Select(draft => draft.RelativeLink));

    [Fact]
    public void A_page_from_the_web_has_an_address_and_an_absolute_base_says_where_links_start()
    {
        var based = Page.Replace("<head>", "<head><base href=\"https://example.net/\">", StringComparison.Ordinal);

        Assert.All(Drafts("https://mirror.example/12", Page), draft => Assert.Null(draft.RelativeLink));
        Assert.All(Drafts("/digests/12.html", based), draft => Assert.Null(draft.RelativeLink));
    }

    private static IReadOnlyList<Draft> Drafts(string address, string page) => LayoutSet.Split(DocumentReader.Read(new RawDocument(address, Encoding.UTF8.GetBytes(page)))).Drafts;
}
