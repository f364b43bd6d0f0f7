using System.Diagnostics;
using System.IO.Compression;
using System.Net.Sockets;
using System.Text;
using Feed.Core.Fetching;

namespace Feed.Tests.Fetching;

/// <summary>Every fault ends in a problem in words, within its budget.</summary>
[Collection(nameof(Alone))]
public sealed class Facing_a_hostile_server
{
    [Fact]
    public async Task A_server_that_never_answers_is_left_after_the_first_byte_time_out()
    {
        await using var server = new ScriptedServer((_, _, cancel) => Task.Delay(Timeout.Infinite, cancel));
        await EndsAsync(server, "FirstByteTimeout");
    }

    [Fact]
    public async Task A_server_that_never_takes_the_connection_is_left_after_the_connect_time_out()
    {
        var dialer = new GuardedDialer(allowPrivateNetworks: true, connect: async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return Stream.Null;
        });
        var options = Web.Options() with { ConnectTimeout = TimeSpan.FromSeconds(1), Retries = 0 };
        using var fetcher = new Fetcher(options, dialer.NewHandler(options), TimeProvider.System);

        var failed = Assert.IsType<FetchOutcome.Failed>(await fetcher.FetchAsync(Web.Source("http://127.0.0.1:9/digest.md"), Validators.None, CancellationToken.None));

        Assert.Contains("Feed:Fetch:ConnectTimeout", failed.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_bytes_are_left_after_the_whole_time_out()
    {
        await using var server = new ScriptedServer(async (_, wire, cancel) =>
        {
            await wire.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), cancel);
            while (true)
            {
                await wire.WriteAsync("x"u8.ToArray(), cancel);
                await Task.Delay(20, cancel);
            }
        });
        await EndsAsync(server, "WholeTimeout");
    }

    [Fact]
    public async Task Slow_headers_are_left_after_the_first_byte_time_out()
    {
        await using var server = new ScriptedServer(async (_, wire, cancel) =>
        {
            await wire.WriteAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), cancel);
            while (true)
            {
                await wire.WriteAsync("X: y\r\n"u8.ToArray(), cancel);
                await Task.Delay(20, cancel);
            }
        });
        await EndsAsync(server, "FirstByteTimeout");
    }

    [Fact]
    public async Task An_endless_body_is_left_at_the_cap()
    {
        await using var server = new ScriptedServer(async (_, wire, cancel) =>
        {
            await wire.WriteAsync("HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(), cancel);
            while (true)
            {
                await wire.WriteAsync(new byte[65536], cancel);
            }
        });
        await EndsAsync(server, "1 MB");
    }

    [Fact]
    public async Task A_body_that_says_it_is_too_long_is_not_read()
    {
        await using var server = new ScriptedServer(async (_, wire, cancel) =>
        {
            await wire.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 104857600\r\n\r\n"u8.ToArray(), cancel);
            await Task.Delay(Timeout.Infinite, cancel);
        });
        await EndsAsync(server, "larger than 1 MB");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_decompression_bomb_is_left_at_the_cap(string coding)
    {
        using var packed = new MemoryStream();
        using (Stream packer = coding == "br" ? new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true) : new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            packer.Write(new byte[200_000_000]);
        }

        await using var server = new ScriptedServer(async (_, wire, cancel) =>
        {
            await wire.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Encoding: {coding}\r\n\r\n"), cancel);
            await wire.WriteAsync(packed.ToArray(), cancel);
        });
        var before = GC.GetTotalAllocatedBytes();
        await EndsAsync(server, "larger than 1 MB");
        Assert.True(GC.GetTotalAllocatedBytes() - before < 100_000_000);
    }

    [Fact]
    public async Task Compressed_data_without_end_and_without_text_is_left_at_the_cap()
    {
        await using var server = new ScriptedServer(async (_, wire, cancel) =>
        {
            await wire.WriteAsync("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n"u8.ToArray(), cancel);
            var members = Enumerable.Repeat(Member(), 2000).SelectMany(member => member).ToArray();
            while (true)
            {
                await wire.WriteAsync(members, cancel);
            }
        });
        await EndsAsync(server, "1 MB");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("deflate")]
    public async Task Garbage_that_calls_itself_compressed_is_refused(string coding)
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("200 OK", "not compressed at all", $"Content-Encoding: {coding}"));
        await EndsAsync(server, "");
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip, gzip")]
    public async Task A_compression_that_was_not_asked_for_is_refused(string codings)
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("200 OK", "text", $"Content-Encoding: {codings}"));
        await EndsAsync(server, "compression");
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n# Half a document")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n# Hal")]
    public async Task Half_a_document_is_not_used(string answer)
    {
        await using var server = new ScriptedServer(answer);
        await EndsAsync(server, "broke off");
    }

    [Fact]
    public async Task A_reset_in_mid_body_is_not_used()
    {
        await using var server = new ScriptedServer(async (_, wire, cancel) =>
        {
            await wire.WriteAsync("HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n# Half"u8.ToArray(), cancel);
            await Task.Delay(50, cancel);
            wire.Socket.LingerState = new LingerOption(true, 0);
            wire.Socket.Close();
        });
        await EndsAsync(server, "broke");
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task A_redirect_loop_is_left_after_five_hops()
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("302 Found", "", "Location: /digest.md"));
        await EndsAsync(server, "redirects more than 5 times");
        Assert.Equal(6, server.Requests.Count);
    }

    [Theory]
    [InlineData("302 Found")]
    [InlineData("301 Moved", "Location: http://[broken")]
    public async Task A_redirect_to_nowhere_is_refused(string status, params string[] headers)
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer(status, "", headers));
        await EndsAsync(server, "without saying where");
    }

    [Fact]
    public async Task Not_modified_that_nobody_asked_about_is_refused()
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("304 Not Modified"));
        await EndsAsync(server, "304");
    }

    [Theory]
    [InlineData("429 Too Many Requests")]
    [InlineData("503 Service Unavailable")]
    public async Task A_server_that_asks_to_be_left_alone_is_asked_once_and_its_wait_is_reported(string status)
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer(status, "", "Retry-After: 3600"));

        var failed = Assert.IsType<FetchOutcome.Failed>(await Web.FetchAsync(server.Address));
        Assert.Equal(TimeSpan.FromHours(1), failed.RetryAfter);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("401 Unauthorized", "login")]
    [InlineData("404 Not Found", "Correct the address")]
    [InlineData("410 Gone", "Correct the address")]
    [InlineData("206 Partial Content", "206")]
    [InlineData("204 No Content", "204")]
    public async Task Any_other_status_is_named_with_what_to_do(string status, string words)
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer(status));
        await EndsAsync(server, words);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF\n")]
    public async Task An_empty_page_is_refused(string body)
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("200 OK", body));
        await EndsAsync(server, "is empty");
    }

    [Fact]
    public async Task A_picture_is_refused()
    {
        await using var server = new ScriptedServer(ScriptedServer.Answer("200 OK", "GIF89a...", "Content-Type: text/html"));
        await EndsAsync(server, "GIF picture");
    }

    [Theory]
    [InlineData("SSH-2.0-OpenSSH_9.2\r\n")]
    [InlineData("")]
    public async Task What_is_no_web_server_is_refused(string greeting)
    {
        await using var server = new ScriptedServer(greeting);
        await EndsAsync(server, server.Address);
    }

    [Fact]
    public async Task A_port_that_nobody_listens_on_is_said_to_refuse_connections()
    {
        string address;
        await using (var server = new ScriptedServer(""))
        {
            address = server.Address;
        }

        Assert.Contains("does not accept connections", await Web.ProblemAsync(address), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://")]
    [InlineData("http://[::")]
    [InlineData("https://exa mple.org/")]
    public async Task What_is_no_address_is_said_to_be_none(string address) =>
        Assert.Contains("no address", await Web.ProblemAsync(address), StringComparison.Ordinal);

    private static async Task EndsAsync(ScriptedServer server, string words)
    {
        var options = Web.Options() with
        {
            MaxBodyBytes = 1024 * 1024,
            FirstByteTimeout = TimeSpan.FromSeconds(2),
            WholeTimeout = TimeSpan.FromSeconds(3),
        };
        var started = Stopwatch.GetTimestamp();

        var problem = await Web.ProblemAsync(server.Address, options: options);

        Assert.Contains(words, problem, StringComparison.Ordinal);
        Assert.StartsWith(server.Address, problem, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(8));
    }

    // The shortest gzip member: header, an empty final block, checksum and length of nothing (RFC 1952).
    private static byte[] Member() => [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
}
