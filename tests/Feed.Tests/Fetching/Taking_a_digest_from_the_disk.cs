using Feed.Core.Fetching;

namespace Feed.Tests.Fetching;

public sealed class Taking_a_digest_from_the_disk : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("feed-files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Gives_its_bytes_and_knows_them_again()
    {
        var path = Write("# A paper"u8.ToArray());

        var file = Assert.IsType<FetchOutcome.Fetched>(await Web.FetchAsync(path));
        Assert.Equal("# A paper"u8.ToArray(), file.Raw.Body.ToArray());
        Assert.IsType<FetchOutcome.NotModified>(await Web.FetchAsync(path, file.Known));
    }

    [Fact]
    public async Task A_missing_file_is_named() => await FailsAsync(Path.Combine(folder, "none.md"), "does not exist");

    [Fact]
    public async Task A_folder_is_no_digest() => await FailsAsync(folder, "is a folder");

    [Theory]
    [InlineData("")]
    [InlineData("\n\n \t")]
    public async Task An_empty_file_is_named(string text) => await FailsAsync(Write(System.Text.Encoding.UTF8.GetBytes(text)), "is empty");

    [Fact]
    public async Task A_binary_file_is_named()
    {
        await FailsAsync(Write([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1]), "is a program");
        await FailsAsync(Write([1, 0, 2, 0, 0, 0, 9, 9, 0, 0]), "is binary data");
    }

    [Fact]
    public async Task Text_in_UTF_16_is_not_taken_for_binary() =>
        Assert.IsType<FetchOutcome.Fetched>(await Web.FetchAsync(Write(System.Text.Encoding.Unicode.GetBytes("plain text without a mark"))));

    [Fact]
    public async Task A_file_of_100_MB_is_named_with_the_setting()
    {
        var path = Path.Combine(folder, "large.txt");
        await using (var file = File.Create(path))
        {
            file.SetLength(100 * 1024 * 1024);
        }

        await FailsAsync(path, "Feed:Fetch:MaxBodyBytes");
    }

    private static async Task FailsAsync(string path, string words)
    {
        var problem = await Web.ProblemAsync(path);
        Assert.StartsWith(path, problem, StringComparison.Ordinal);
        Assert.Contains(words, problem, StringComparison.Ordinal);
    }

    private string Write(byte[] bytes)
    {
        var path = Path.Combine(folder, "digest.md");
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
