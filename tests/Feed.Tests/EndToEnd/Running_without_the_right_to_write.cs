using Xunit.Abstractions;

namespace Feed.Tests.EndToEnd;

/// <summary>The program as a user who may not write: nobody, where the tests run as root.</summary>
public sealed class Running_without_the_right_to_write(ITestOutputHelper output) : IDisposable
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;
    private const UnixFileMode Writable = Readable | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private static readonly string[] Nobody = Environment.IsPrivilegedProcess ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : [];

    private readonly WorkFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_read_only_folder_is_named_with_setting_and_remedy()
    {
        Directory.CreateDirectory(folder.File("data"));
        await IsRefusedAsync("data", () => Restrict("data", Readable));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_named_too() => await IsRefusedAsync("data/inner", () =>
    {
        Directory.CreateDirectory(folder.File("data"));
        Restrict("data", Readable);
    });

    [Fact]
    public async Task Files_of_another_user_in_a_folder_that_can_be_written_are_no_crash_and_stay_as_they_are()
    {
        await FeedProgram.RunAsync(folder.Path, "refresh", "--data", "data");
        var before = Directory.GetFiles(folder.File("data"), "*.journal").Order().Select(File.ReadAllBytes).ToList();
        await IsRefusedAsync("data", () =>
        {
            Restrict("data", Writable);
            foreach (var file in Directory.GetFiles(folder.File("data")))
            {
                Restrict(file, file.EndsWith(".lock", StringComparison.Ordinal) ? Writable : Readable);
            }
        });

        Assert.Equal(before, Directory.GetFiles(folder.File("data"), "*.journal").Order().Select(File.ReadAllBytes));
    }

    private void Restrict(string name, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder.File(name), mode);
        }
    }

    private async Task IsRefusedAsync(string data, Action restrict)
    {
        restrict();
        Restrict("", Readable | UnixFileMode.UserWrite);
        if (OperatingSystem.IsWindows() || !await CanRunAsync())
        {
            output.WriteLine("Not tested: there are no Unix permissions here, no setpriv to become another user than root, or that user may not read the program.");
            return;
        }

        foreach (var command in new[] { "refresh", "serve", "sources" })
        {
            var (status, written, error) = await FeedProgram.RunAsync(Nobody, folder.Path, command, "--data", data);

            Assert.Equal((1, ""), (status, written));
            Assert.Contains($"The data folder '{folder.File(data)}' cannot be written", error, StringComparison.Ordinal);
            Assert.Contains("--data DIR, or the setting Feed__Data", error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        }

        Restrict("data", Writable);
    }

    private async Task<bool> CanRunAsync() =>
        (Nobody is [] || File.Exists("/usr/bin/setpriv")) && (await FeedProgram.RunAsync(Nobody, folder.Path, "--version")).Status == 0;
}
