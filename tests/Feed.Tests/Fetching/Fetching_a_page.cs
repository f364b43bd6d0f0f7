using System.IO.Compression;
using System.Text;
using Feed.Core;
using Feed.Core.Fetching;

namespace Feed.Tests.Fetching;

public sealed class Fetching_a_page
{
    private const string Text = "# A paper\n\nIts abstract.\n";

    [Fact]
    public async Task Gives_the_bytes_and_what_the_server_says_of_them()
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("200 OK", Text,
            "Content-Type: text/markdown; charset=\"gb18030\"", "ETag: W/\"1\"", "Last-Modified: Sun, 01 Mar 2026 12:00:00 GMT"));

        var page = Assert.IsType<FetchOutcome.Fetched>(await Web.FetchAsync(server.Address));
        Assert.Equal(Text, Encoding.UTF8.GetString(page.Raw.Body.Span));
        Assert.Equal((server.Address, "text/markdown", "gb18030"), (page.Raw.Address, page.Raw.MediaType, page.Raw.Charset));
        Assert.Equal(("W/\"1\"", "Sun, 01 Mar 2026 12:00:00 GMT", null), (page.Known.ETag, page.Known.LastModified, page.Known.MovedTo));
    }

    [Fact]
    public async Task Names_the_product_and_a_contact()
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("200 OK", Text));
        await Web.FetchAsync(server.Address);

        Assert.Contains($"User-Agent: Feed/{ProductInfo.Version} (+https://example.org/contact)\r\n", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asks_with_both_validators_as_they_were_sent()
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("304 Not Modified"));
        var known = new Validators { ETag = "odd tag", LastModified = "yesterday", ContentHash = "00" };

        Assert.Equal(new FetchOutcome.NotModified(known), await Web.FetchAsync(server.Address, known));
        Assert.Contains("If-None-Match: odd tag\r\n", server.Requests[0], StringComparison.Ordinal);
        Assert.Contains("If-Modified-Since: yesterday\r\n", server.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_by_its_hash_what_did_not_change_where_a_server_has_no_validators()
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("200 OK", Text));
        var first = Assert.IsType<FetchOutcome.Fetched>(await Web.FetchAsync(server.Address));

        Assert.IsType<FetchOutcome.NotModified>(await Web.FetchAsync(server.Address, first.Known));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Undoes_compression(string coding)
    {
        var body = Packed(coding, Encoding.UTF8.GetBytes(Text));
        await using var server = new ScriptedServer(async (_, wire, cancel) =>
        {
            await wire.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\nContent-Length: {body.Length}\r\n\r\n"), cancel);
            await wire.WriteAsync(body, cancel);
        });

        var page = Assert.IsType<FetchOutcome.Fetched>(await Web.FetchAsync(server.Address));
        Assert.Equal(Text, Encoding.UTF8.GetString(page.Raw.Body.Span));
        Assert.Equal(Validators.HashOf(Encoding.UTF8.GetBytes(Text)), page.Known.ContentHash);
    }

    [Fact]
    public async Task Remembers_where_a_page_moved_for_good_up_to_the_first_detour()
    {
        await using var server = new ScriptedServer((head, wire, cancel) => wire.WriteAsync(Encoding.ASCII.GetBytes(head.Split(' ')[1] switch
        {
            "/digest.md" => ScriptedServer.Answer("301 Moved Permanently", "", "Location: /moved.md"),
            "/moved.md" => ScriptedServer.Answer("308 Permanent Redirect", "", "Location: /again.md"),
            "/again.md" => ScriptedServer.Answer("302 Found", "", "Location: today.md"),
            _ => ScriptedServer.Answer("200 OK", Text),
        }), cancel).AsTask());

        var page = Assert.IsType<FetchOutcome.Fetched>(await Web.FetchAsync(server.Address));
        Assert.Equal(new Uri(new Uri(server.Address), "/again.md").AbsoluteUri, page.Known.MovedTo);
        Assert.EndsWith("/today.md", page.Raw.Address, StringComparison.Ordinal);

        Assert.IsType<FetchOutcome.NotModified>(await Web.FetchAsync(server.Address, page.Known));
        Assert.StartsWith("GET /again.md ", server.Requests[4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Goes_back_to_its_own_address_when_nothing_is_left_where_it_moved_to()
    {
        await using var server = new ScriptedServer((head, wire, cancel) => wire.WriteAsync(Encoding.ASCII.GetBytes(
            head.StartsWith("GET /moved", StringComparison.Ordinal) ? ScriptedServer.Answer("404 Not Found") : ScriptedServer.Answer("200 OK", Text)), cancel).AsTask());

        var known = new Validators { MovedTo = new Uri(new Uri(server.Address), "/moved.md").AbsoluteUri };
        var page = Assert.IsType<FetchOutcome.Fetched>(await Web.FetchAsync(server.Address, known));
        Assert.Null(page.Known.MovedTo);
    }

    [Fact]
    public async Task Tries_a_passing_fault_again()
    {
        await using var server = ScriptedServer.OfTurns(
            ScriptedServer.Answer("502 Bad Gateway"), "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhalf", ScriptedServer.Answer("200 OK", Text));

        Assert.IsType<FetchOutcome.Fetched>(await Web.FetchAsync(server.Address));
        Assert.Equal(3, server.Requests.Count);
    }

    private static byte[] Packed(string coding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream packer = coding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Optimal),
            "br" => new BrotliStream(packed, CompressionLevel.Optimal),
            _ => new ZLibStream(packed, CompressionLevel.Optimal),
        })
        {
            packer.Write(body);
        }

        return packed.ToArray();
    }
}
