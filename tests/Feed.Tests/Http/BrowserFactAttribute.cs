namespace Feed.Tests.Http;

/// <summary>A test that needs Chromium: skipped, and said so, where the machine has none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Browser.Executable is null ? "No Chromium on this machine (Debian: apt-get install chromium)." : null;
}
