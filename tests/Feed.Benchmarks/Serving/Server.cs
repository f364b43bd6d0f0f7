using System.Diagnostics;
using System.Globalization;

namespace Feed.Benchmarks.Serving;

/// <summary>A server in a process of its own.</summary>
internal sealed class Server : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);
    private static readonly HttpClient Client = new();

    private readonly Process process;

    private Server(Process process, string baseUrl) => (this.process, BaseUrl) = (process, baseUrl);

    public string BaseUrl { get; }

    /// <summary>From the start of the process to the first good answer.</summary>
    public TimeSpan Start { get; private set; }

    /// <summary>Memory that is in use now (RSS).</summary>
    public long Bytes => long.Parse(
        File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1],
        CultureInfo.InvariantCulture) * 1024;

    /// <summary>Starts Feed over the digests of a folder.</summary>
    public static Task<Server> FeedAsync(string list, string data, string firstAddress) =>
        StartAsync(baseUrl => Programs.Start(Programs.Feed, "serve", "--urls", baseUrl, "--sources", list, "--data", data), firstAddress);

    /// <param name="start">Starts the process; is given the address that it is to serve.</param>
    /// <param name="firstAddress">Path that answers 200 when all is ready.</param>
    public static async Task<Server> StartAsync(Func<string, Process> start, string firstAddress)
    {
        var baseUrl = $"http://127.0.0.1:{Port.Free()}";
        var began = Stopwatch.GetTimestamp();
        var server = new Server(start(baseUrl), baseUrl);
        server.process.OutputDataReceived += static (_, _) => { };
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        while (!await server.AnswersAsync(firstAddress))
        {
            if (server.process.HasExited || Stopwatch.GetElapsedTime(began) > Longest)
            {
                using (server)
                {
                    throw new InvalidOperationException($"{server.process.StartInfo.FileName} {string.Join(' ', server.process.StartInfo.ArgumentList)} did not answer {firstAddress}.");
                }
            }

            await Task.Delay(1);
        }

        server.Start = Stopwatch.GetElapsedTime(began);
        return server;
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private async Task<bool> AnswersAsync(string address)
    {
        try
        {
            using var answer = await Client.GetAsync(new Uri(BaseUrl + address));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // not yet
        }
    }
}
