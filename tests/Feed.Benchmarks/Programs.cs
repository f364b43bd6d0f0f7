using System.Diagnostics;

namespace Feed.Benchmarks;

/// <summary>Where the programs are that drivers start: built with this project, in the same configuration.</summary>
internal static class Programs
{
    private static readonly string Root = FindRoot();

    public static readonly string Seeds = Path.Combine(Root, "seeds");

    public static readonly string Feed = Built("src", "Feed.Local");

    public static readonly string EmptyApp = Built("tests", "Feed.Benchmarks.EmptyApp");

    /// <summary>Starts a .NET program, with nothing of it on this console.</summary>
    public static Process Start(string program, params string[] arguments) => Start("dotnet", [program, .. arguments], Path.GetTempPath());

    public static Process Start(string program, IEnumerable<string> arguments, string folder) => Process.Start(new ProcessStartInfo(program, arguments)
    {
        WorkingDirectory = folder,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    }) ?? throw new InvalidOperationException($"{program} did not start.");

    private static string Built(string folder, string name)
    {
        // …/tests/Feed.Benchmarks/bin/Release/net10.0
        var built = Path.GetRelativePath(Path.Combine(Root, "tests", "Feed.Benchmarks"), AppContext.BaseDirectory);
        return Path.Combine(Root, folder, name, built, name + ".dll");
    }

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Feed.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("Run the benchmarks from the repository: dotnet run -c Release --project tests/Feed.Benchmarks -- quick");
    }
}
