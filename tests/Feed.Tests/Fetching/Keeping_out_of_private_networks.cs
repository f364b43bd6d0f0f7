using System.Net;
using Feed.Core.Fetching;

namespace Feed.Tests.Fetching;

public sealed class Keeping_out_of_private_networks
{
    private readonly List<IPEndPoint> dialled = [];

    [Fact]
    public async Task A_public_name_is_connected_to_at_the_address_that_was_checked()
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("200 OK", "# Title"));

        Assert.IsType<FetchOutcome.Fetched>(await FetchAsync(server, "http://digest.example/a.md", new() { ["digest.example"] = ["127.0.0.1", "93.184.215.14"] }));
        Assert.Equal("93.184.215.14", Assert.Single(dialled).Address.ToString());
    }

    [Theory]
    [InlineData("http://digest.example/a.md")]
    [InlineData("http://127.0.0.1/a.md")]
    [InlineData("http://[::1]/a.md")]
    [InlineData("http://[::ffff:169.254.169.254]/latest/meta-data")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://0/")]
    public async Task A_name_or_number_of_a_private_address_is_not_connected_to(string address)
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("200 OK", "# Secret"));

        var failed = Assert.IsType<FetchOutcome.Failed>(await FetchAsync(server, address, new() { ["digest.example"] = ["10.0.0.5", "::1"] }));
        Assert.Contains("AllowPrivateNetworks", failed.Problem, StringComparison.Ordinal);
        Assert.Empty(dialled);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("http://intranet.example/")]
    public async Task A_redirect_into_a_private_network_is_not_followed(string target)
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("302 Found", "", $"Location: {target}"));

        var failed = Assert.IsType<FetchOutcome.Failed>(await FetchAsync(server, "http://digest.example/a.md",
            new() { ["digest.example"] = ["93.184.215.14"], ["intranet.example"] = ["192.168.0.7"] }));
        Assert.Contains(new Uri(target).Host, failed.Problem, StringComparison.Ordinal);
        Assert.Single(dialled);
    }

    [Theory]
    [InlineData("ftp://digest.example/a.md")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://digest.example/")]
    [InlineData("http://user:secret@digest.example/")]
    public async Task A_redirect_to_another_scheme_or_with_credentials_is_not_followed(string target)
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("301 Moved", "", $"Location: {target}"));

        var failed = Assert.IsType<FetchOutcome.Failed>(await FetchAsync(server, "http://digest.example/a.md", new() { ["digest.example"] = ["93.184.215.14"] }));
        Assert.DoesNotContain("secret", failed.Problem, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_name_without_addresses_is_said_to_be_unknown()
    {
        await using var server = new ScriptedServer("");

        var failed = Assert.IsType<FetchOutcome.Failed>(await FetchAsync(server, "http://nowhere.example/", []));
        Assert.Contains("nowhere.example is not known", failed.Problem, StringComparison.Ordinal);
    }

    private async Task<FetchOutcome> FetchAsync(ScriptedServer server, string address, Dictionary<string, string[]> names)
    {
        var options = Web.Options();
        using var fetcher = new Fetcher(options, Web.Dialer(server, names, dialled).NewHandler(options), TimeProvider.System);
        return await fetcher.FetchAsync(Web.Source(address), Validators.None, CancellationToken.None);
    }
}
