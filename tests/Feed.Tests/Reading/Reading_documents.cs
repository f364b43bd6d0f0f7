using Feed.Core.Reading;

namespace Feed.Tests.Reading;

/// <summary>A document and the blocks that a person would see in it lie side by side; <c>UPDATE_FIXTURES=1</c> writes the latter anew.</summary>
public sealed class Reading_documents
{
    public static TheoryData<string> Names { get; } =
        [.. Directory.EnumerateFiles(Folder()).Select(file => Path.GetFileName(file)).Where(name => !name.Contains(".blocks.", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_the_blocks_of_the_file_beside(string name)
    {
        var document = DocumentReader.Read(new RawDocument("https://example.org/issues/" + name, File.ReadAllBytes(Path.Combine(Folder(), name))));

        var expected = Path.Combine(Folder(), name + ".blocks.txt");
        var found = BlockText.Of(document);
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1")
        {
            File.WriteAllText(expected, found);
        }

        Assert.Equal(File.ReadAllText(expected).ReplaceLineEndings("\n"), found);
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Feed.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("Feed.sln is not above the tests.");
        }

        return Path.Combine(folder.FullName, "tests", "Feed.Tests", "Reading", "Fixtures");
    }
}
