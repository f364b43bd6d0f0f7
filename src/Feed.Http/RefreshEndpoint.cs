using Feed.Core.Running;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>Refreshes now: everything, or <c>?source=</c>; with <c>&amp;confirm=true</c> that source is believed even if it shrank.</summary>
public sealed class RefreshEndpoint(Site site, RefreshHook hook)
{
    public const string Route = "refresh";

    /// <summary>Answers 202, 400 for a confirmation of everything, 403 when the request may not ask for it, or 404 for an unknown source.</summary>
    public async Task<IResult> PostAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!hook.IsAllowed(request))
        {
            return new Problem(StatusCodes.Status403Forbidden, "Forbidden", "A refresh needs the operator's key, or has to be asked for on the machine itself.");
        }

        var source = request.Query["source"].ToString();
        var isConfirmed = request.Query["confirm"].ToString() is "true" or "1";
        if (source.Length == 0 && isConfirmed)
        {
            return Problem.BadRequest("confirm wants a source: look at one digest at a time.");
        }

        if (source.Length > 0 && site.Catalog.Source(source) is null)
        {
            return Problem.NotFound("There is no such source. /status lists all sources.");
        }

        await hook.StartAsync(source.Length == 0 ? RefreshRequest.All : new(source, isConfirmed), cancel);
        return new Problem(StatusCodes.Status202Accepted, "Accepted", "The refresh is under way. /status tells how it went.");
    }
}
