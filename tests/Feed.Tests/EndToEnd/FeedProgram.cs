using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Feed.Local.Commands;

namespace Feed.Tests.EndToEnd;

/// <summary>The program as users start it: a process of its own, in a folder of its own.</summary>
internal sealed class FeedProgram : IAsyncDisposable
{
    // A busy machine may be slow; a test that waits for longer has found something.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder error = new();

    private FeedProgram(Process process, string address)
    {
        (this.process, Address) = (process, address);
        Client = new HttpClient { BaseAddress = new Uri(address), Timeout = Patience };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (error)
            {
                error.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
    }

    public string Address { get; }

    public HttpClient Client { get; }

    public string Error
    {
        get
        {
            lock (error)
            {
                return error.ToString();
            }
        }
    }

    /// <summary>Runs a command to its end.</summary>
    public static Task<(int Status, string Out, string Error)> RunAsync(string folder, params string[] words) => RunAsync([], folder, words);

    /// <summary>Runs a command through another program, which gets the command line behind its own words.</summary>
    public static async Task<(int Status, string Out, string Error)> RunAsync(string[] through, string folder, params string[] words)
    {
        using var process = Start(folder, [], words, through);
        using var patience = new CancellationTokenSource(Patience);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    /// <summary>Serves on a free port until disposed; ready for requests.</summary>
    public static async Task<FeedProgram> ServeAsync(string folder, Dictionary<string, string>? settings = null, params string[] words)
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        var program = new FeedProgram(Start(folder, settings ?? [], ["serve", "--urls", address, .. words]), address);
        await program.UntilAsync(async () => (await program.Client.GetAsync("/health")).StatusCode is HttpStatusCode.OK or HttpStatusCode.ServiceUnavailable);
        return program;
    }

    /// <summary>Asks again until it is so.</summary>
    public async Task UntilAsync(Func<Task<bool>> isSo)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                if (await isSo())
                {
                    return;
                }
            }
            catch (HttpRequestException) when (!process.HasExited)
            {
                // It does not listen yet.
            }

            Assert.True(Stopwatch.GetElapsedTime(started) < Patience && !process.HasExited, Error);
            await Task.Delay(50);
        }
    }

    /// <summary>Asks it to stop as an operator or a service manager does.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> StopAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        await TerminateAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Asks it to stop and, as long as it has not, again: of two signals that come at once the system delivers one.</summary>
    /// <returns>The exit status.</returns>
    public async Task<int> InsistOnStoppingAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!process.HasExited)
        {
            await TerminateAsync(patience.Token);
        }

        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private async Task TerminateAsync(CancellationToken cancel)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await kill.WaitForExitAsync(cancel);
    }

    private static Process Start(string folder, Dictionary<string, string> settings, string[] words, params string[] through)
    {
        // The tests reference the program, so it lies beside them.
        string[] line = [.. through, "dotnet", typeof(CommandLine).Assembly.Location, .. words];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
