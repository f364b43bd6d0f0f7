using Feed.Core.Publishing;

namespace Feed.Tests.Publishing;

public sealed class Telling_the_public_of_a_problem
{
    [Fact]
    public void The_folders_of_the_operator_are_left_out()
    {
        var source = new CatalogSource("weekly", "Weekly", "weekly.md", "/home/ada/digests/");

        Assert.Equal("weekly.md: there is no such file.", source.Public("/home/ada/digests/weekly.md: there is no such file."));
    }

    [Fact]
    public void Of_a_digest_on_the_web_everything_is_told()
    {
        var source = new CatalogSource("weekly", "Weekly", "https://example.org/weekly.md");

        Assert.Equal("https://example.org/weekly.md answered 404.", source.Public("https://example.org/weekly.md answered 404."));
        Assert.Null(source.Public(null));
    }
}
