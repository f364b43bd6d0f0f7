namespace Feed.Tests.Storing;

/// <summary>A folder of its own for a test, which goes with it.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("feed-storing-").FullName;

    public string Journal => Directory.GetFiles(Path, "*.journal").Order(StringComparer.Ordinal).Last();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
