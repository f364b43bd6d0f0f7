using Feed.Core.Running;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>How the host refreshes when <c>POST /refresh</c> asks for it.</summary>
/// <param name="StartAsync">Starts a refresh; done when it is accepted.</param>
/// <param name="IsAllowed">Whether the request may ask: it has the key, or comes from this machine.</param>
public sealed record RefreshHook(Func<RefreshRequest, CancellationToken, Task> StartAsync, Func<HttpRequest, bool> IsAllowed);
