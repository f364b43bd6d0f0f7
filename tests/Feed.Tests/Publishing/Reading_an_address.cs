using Feed.Core.Publishing;

namespace Feed.Tests.Publishing;

public sealed class Reading_an_address
{
    [Theory]
    [InlineData("/feeds/all", "/feeds/all")]
    [InlineData("/feeds/multimodal+agents+agents", "/feeds/agents+multimodal")]
    [InlineData("/feeds/agents+all", "/feeds/all")]
    [InlineData("/sources/weekly?limit=50&title=original", "/sources/weekly")]
    [InlineData("/feeds/all?utm_source=x&q=&_=17", "/feeds/all")]
    [InlineData("/feeds/all?until=2024-02&since=7d&q=+tool++%22use+case%22+-survey", "/feeds/all?q=tool%20%22use%20case%22%20-survey&since=7d&until=2024-02")]
    [InlineData("/feeds/agents/2024-03?not=multimodal,alignment&lang=ZH_hans", "/feeds/agents/2024-03?lang=zh-Hans&not=alignment,multimodal")]
    [InlineData("/feeds/all?LIMIT=5&source=weekly&author=Li", "/feeds/all?author=Li&limit=5&source=weekly")]
    public void Gives_the_canonical_form(string address, string canonical) => Assert.Equal(canonical, Some.Query(address).Address(null));

    [Theory]
    [InlineData("limit", "0", "limit: “0” is no whole number from 1 to 200.")]
    [InlineData("limit", "201", "limit")]
    [InlineData("limit", "-1", "limit")]
    [InlineData("limit", "abc", "limit")]
    [InlineData("limit", "99999999999999999999", "limit")]
    [InlineData("since", "yesterday", "since: “yesterday” is no time.")]
    [InlineData("until", "2024-13", "until")]
    [InlineData("until", "2023-02-29", "until")]
    [InlineData("since", "0d", "since")]
    [InlineData("lang", "klingon", "lang")]
    [InlineData("not", "A!", "not")]
    [InlineData("source", "../etc", "source")]
    [InlineData("before", "now", "before")]
    [InlineData("title", "french", "title")]
    public void A_wrong_value_is_answered_with_which_and_why(string name, string value, string problem)
    {
        var wrong = Assert.IsType<FeedRequest.Wrong>(Parse("/feeds/all.rss", (name, value)));

        Assert.Contains(problem, wrong.Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/feeds/nothing.rss")]
    [InlineData("/feeds/agents+nothing")]
    [InlineData("/feeds/all.exe")]
    [InlineData("/feeds/")]
    [InlineData("/feeds/.rss")]
    [InlineData("/feeds/agents/2024.rss")]
    [InlineData("/feeds/agents/2024-03/x.rss")]
    [InlineData("/sources/unknown.atom")]
    [InlineData("/elsewhere")]
    public void What_does_not_exist_is_unknown(string path) => Assert.IsType<FeedRequest.Unknown>(Parse(path));

    [Theory]
    [InlineData("source")]
    [InlineData("not")]
    public void An_unknown_name_in_a_parameter_is_unknown_too(string name) => Assert.IsType<FeedRequest.Unknown>(Parse("/feeds/all.rss", (name, "nobody")));

    [Fact]
    public void A_parameter_given_twice_is_wrong() => Assert.IsType<FeedRequest.Wrong>(Parse("/feeds/all.rss", ("limit", "1"), ("limit", "2")));

    [Fact]
    public void A_long_or_wordy_search_is_wrong()
    {
        Assert.IsType<FeedRequest.Wrong>(Parse("/feeds/all.rss", ("q", new string('x', 201))));
        Assert.IsType<FeedRequest.Wrong>(Parse("/feeds/all.rss", ("q", string.Join(' ', Enumerable.Repeat("a", 17)))));
    }

    [Theory]
    [InlineData("/feeds/agents", "/feeds/agents/2024-03?limit=3", true)]
    [InlineData("/feeds/agents", "/feeds/alignment", false)]
    [InlineData("/feeds/agents", "/feeds/agents?q=x", false)]
    [InlineData("/feeds/weekly-does-not-matter", "/sources/weekly", false)]
    public void Pages_and_archives_of_a_view_share_its_id(string one, string other, bool same)
    {
        var left = one.Contains("matter", StringComparison.Ordinal) ? Guid.Empty : ViewId.Of(Some.Query(one));

        Assert.Equal(same, left == ViewId.Of(Some.Query(other)));
    }

    private static FeedRequest Parse(string path, params (string Name, string Value)[] parameters) =>
        FeedRequestParser.Parse(path, parameters.Select(parameter => KeyValuePair.Create(parameter.Name, (string?)parameter.Value)), Some.Catalog);
}
