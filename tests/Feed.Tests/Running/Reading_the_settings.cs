using Feed.Core;

namespace Feed.Tests.Running;

public sealed class Reading_the_settings
{
    [Fact]
    public void No_setting_is_needed()
    {
        var (options, problems) = Settings.Read([]);

        Assert.Equal(new FeedOptions(), options);
        Assert.Empty(problems);
    }

    [Fact]
    public void Names_are_read_whatever_their_case_and_empty_values_leave_the_default()
    {
        var (options, problems) = Settings.Read([new("TITLE", "Papers"), new("fetch:maxbodybytes", "2048"), new("Hub", ""), new("RefreshInterval", "15m"), new("BaseUrl", "https://example.org/feed/")]);

        Assert.Empty(problems);
        Assert.Equal(("Papers", 2048, null, TimeSpan.FromMinutes(15), "https://example.org/feed"),
            (options.Title, options.Fetch.MaxBodyBytes, options.Hub, options.RefreshInterval, options.BaseUrl));
    }

    [Theory]
    [InlineData("BaseUrl", "example.org")]
    [InlineData("BaseUrl", "https://me:secret@example.org")]
    [InlineData("RefreshInterval", "0")]
    [InlineData("RefreshInterval", "-1h")]
    [InlineData("RefreshInterval", "an hour")]
    [InlineData("AllowPrivateNetworks", "yes")]
    [InlineData("Schedule", "0 * * * *")]
    [InlineData("Contact", "me (at) example.org")]
    [InlineData("Fetch:MaxRedirects", "-1")]
    [InlineData("Fetch:MaxBodyBytes", "10 MB")]
    [InlineData("Refresh:ShrunkBelow", "50")]
    public void A_wrong_value_is_named_with_what_is_wanted(string name, string value)
    {
        var problem = Assert.Single(Settings.Read([new(name, value)]).Problems);

        Assert.Contains($"Feed:{name} is \"{value}\", but must be ", problem, StringComparison.Ordinal);
        Assert.Contains("Feed__", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_name_is_answered_with_the_nearest_one() =>
        Assert.Contains("Did you mean Feed:RefreshInterval?", Assert.Single(Settings.Read([new("RefreshIntervall", "1h")]).Problems), StringComparison.Ordinal);

    [Fact]
    public void Every_wrong_setting_is_reported_at_once() =>
        Assert.Equal(2, Settings.Read([new("Hub", "x"), new("BaseUrl", "y")]).Problems.Count);
}
