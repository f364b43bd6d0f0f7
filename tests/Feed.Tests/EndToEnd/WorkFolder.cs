namespace Feed.Tests.EndToEnd;

/// <summary>A folder to start the program in.</summary>
internal sealed class WorkFolder : IDisposable
{
    public static readonly string Seeds = System.IO.Path.Combine(AppContext.BaseDirectory, "seeds");

    public string Path { get; } = Directory.CreateTempSubdirectory("feed-run-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        System.IO.File.WriteAllBytes(File(name), bytes);
        return File(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
