using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Azure.Data.Tables;
using Feed.Core.Storing;

namespace Feed.AzureTables.Tests;

/// <summary>The table service of Azurite, the emulator of Azure Storage, on a free port; started once for all tests of this project.</summary>
/// <remarks>Without npm there are no tests: the project file sees to it.</remarks>
public sealed class Azurite : IAsyncLifetime
{
    // The last one that runs on Node.js 20.
    private const string Version = "3.35.0";
    private const string Account = "devstoreaccount1";

    // Not a secret: every copy of Azurite has it (github.com/Azure/Azurite, README).
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private Process? process;
    private string connection = "";

    public async Task InitializeAsync()
    {
        var folder = await InstallAsync();
        var port = FreePort();
        process = Run("node", $"\"{Path.Combine(folder, "node_modules", "azurite", "dist", "src", "table", "main.js")}\" "
            + $"--inMemoryPersistence --skipApiVersionCheck --disableTelemetry --silent --tablePort {port}");
        await AnsweringAsync(port);
        connection = $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};TableEndpoint=http://127.0.0.1:{port}/{Account};";
    }

    /// <summary>An empty table of its own for each caller.</summary>
    public ITable NewTable() => new AzureTable(Client().GetTableClient("T" + Guid.NewGuid().ToString("N")));

    public TableServiceClient Client(TableClientOptions? options = null) => TableAccount.Open(connection, null, options);

    public async Task DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }

        process?.Dispose();
    }

    private static async Task<string> InstallAsync()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"feed-azurite-{Version}");
        if (!File.Exists(Path.Combine(folder, "node_modules", "azurite", "package.json")))
        {
            Directory.CreateDirectory(folder);
            using var install = Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", $"install azurite@{Version} --prefix \"{folder}\" --no-save --no-audit --no-fund");
            await install.WaitForExitAsync().WaitAsync(Patience);
            Assert.Equal(0, install.ExitCode);
        }

        return folder;
    }

    private static Process Run(string program, string arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false }) ?? throw new InvalidOperationException($"{program} did not start.");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task AnsweringAsync(int port)
    {
        var until = DateTimeOffset.UtcNow + Patience;
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (DateTimeOffset.UtcNow < until)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }
    }
}

[CollectionDefinition(Name)]
public sealed class OnAzurite : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}
