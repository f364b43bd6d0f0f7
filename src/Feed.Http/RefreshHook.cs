using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>How the host refreshes when <c>POST /refresh</c> asks for it.</summary>
/// <param name="StartAsync">Starts a refresh of the source, or of all for <c>null</c>; done when it is accepted.</param>
/// <param name="IsAllowed">Whether the request may ask: it has the key, or comes from this machine.</param>
public sealed record RefreshHook(Func<string?, CancellationToken, Task> StartAsync, Func<HttpRequest, bool> IsAllowed)
{
    /// <summary>Starts a refresh of a source that is believed even if it has far fewer entries, or none; <c>null</c> when the host cannot.</summary>
    public Func<string, CancellationToken, Task>? ConfirmAsync { get; init; }
}
