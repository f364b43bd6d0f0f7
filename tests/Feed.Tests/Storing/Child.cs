using System.Diagnostics;

namespace Feed.Tests.Storing;

/// <summary>Starts the test assembly as a process of its own.</summary>
internal static class Child
{
    public static Process Start(params string[] arguments) => Start("dotnet", ["exec", typeof(Child).Assembly.Location, .. arguments]);

    /// <summary>Starts it so that it can write no file longer than this.</summary>
    public static Process StartOnSmallDisk(int kibibytes, params string[] arguments) => Start("/bin/sh",
        ["-c", $"trap '' XFSZ; ulimit -f {kibibytes * 2}; exec dotnet exec \"$@\"", "sh", typeof(Child).Assembly.Location, .. arguments]);

    private static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0"; // it maps code through a file of 2 GiB, which a small disk refuses
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }
}
