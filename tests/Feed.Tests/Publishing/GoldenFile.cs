using System.Runtime.CompilerServices;

namespace Feed.Tests.Publishing;

/// <summary>Compares with a file of <c>Fixtures/feeds</c>; <c>UPDATE_FIXTURES=1</c> rewrites it, and the difference is reviewed as code.</summary>
internal static class GoldenFile
{
    public static void Matches(string name, string text, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here) ?? "", "..", "Fixtures", "feeds", name);
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1")
        {
            File.WriteAllText(path, text);
        }

        Assert.Equal(File.ReadAllText(path), text);
    }
}
