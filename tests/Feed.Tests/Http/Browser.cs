using Microsoft.Playwright;

namespace Feed.Tests.Http;

/// <summary>Chromium, a page of our server in it, and whatever the page complains of.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private Browser(IPlaywright playwright, IBrowser browser) => (this.playwright, this.browser) = (playwright, browser);

    /// <summary>The machine's own Chromium; <c>null</c> when it has none.</summary>
    public static string? Executable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);

    /// <summary>Messages of the console, faults of scripts, failed requests and requests to elsewhere.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Browser> OpenAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return new Browser(playwright, await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Args = Arguments }));
    }

    public async Task<IPage> PageAsync(FeedServer server, int width = 1200, ColorScheme scheme = ColorScheme.Light, string locale = "en-GB")
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = server.BaseUrl,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            Locale = locale,
        });
        var page = await context.NewPageAsync();
        page.Console += (_, message) => Complaints.Add($"console: {message.Text}");
        page.PageError += (_, fault) => Complaints.Add($"fault: {fault}");
        page.RequestFailed += (_, request) => Complaints.Add($"failed: {request.Url}");
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(server.BaseUrl, StringComparison.Ordinal))
            {
                Complaints.Add($"elsewhere: {request.Url}");
            }
        };
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
