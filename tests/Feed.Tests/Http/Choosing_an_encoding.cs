using System.IO.Compression;
using Feed.Http;

namespace Feed.Tests.Http;

public class Choosing_an_encoding
{
    /// <summary>Whether feeds are answered before Kestrel sees the request, where they can be.</summary>
    protected virtual bool IsHot => false;

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("gzip;q=0, br;q=0, identity", null)]
    [InlineData("*", "br")]
    [InlineData("*;q=0", null)]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("GZIP; q=0.3", "gzip")]
    [InlineData("gzip;q=nonsense", "gzip")]
    [InlineData("identity", null)]
    public async Task Sends_what_the_client_takes_and_the_same_content(string? accepted, string? sent)
    {
        await using var server = await FeedServer.StartAsync(isHot: IsHot);
        await server.SaveAsync(5);
        var plain = await server.ReadAsync("/feeds/all.atom");

        using var answer = await server.GetAsync("/feeds/all.atom", accepted is null ? [] : [("Accept-Encoding", accepted)]);

        Assert.Equal(sent, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.Equal(plain, await Decode(answer));
    }

    [Fact]
    public void A_small_document_stays_plain() => Assert.Null(Compression.Gzip("tiny"u8.ToArray()));

    private static async Task<string> Decode(HttpResponseMessage answer)
    {
        await using var stream = await answer.Content.ReadAsStreamAsync();
        using var reader = new StreamReader(answer.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "gzip" => new GZipStream(stream, CompressionMode.Decompress),
            "br" => new BrotliStream(stream, CompressionMode.Decompress),
            _ => stream,
        });
        return await reader.ReadToEndAsync();
    }
}
