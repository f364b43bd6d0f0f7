using System.Security.Cryptography;
using System.Text;
using Feed.Core.Fetching;
using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Core.Running;

/// <summary>Keeps copies of lists that lie on the web: what a server does not hand out today is what it handed out last.</summary>
/// <param name="goodFor">How long a copy is taken for the list without asking; many processes that only publish need not all ask.</param>
public sealed class ListCopy(Fetcher fetcher, SourceStates states, TimeProvider clock, TimeSpan goodFor = default)
{
    /// <summary>The list's bytes and the problem of fetching it today; no bytes when it was never fetched.</summary>
    public async Task<(byte[]? Body, string? Problem)> ReadAsync(string address, CancellationToken cancel)
    {
        // Not a valid id of a source, so that it is never mistaken for one.
        var id = $"list:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)))[..16]}";
        var state = await states.GetAsync(id, cancel) ?? new SourceState { Id = id, Address = address };
        if (state.LastSuccess + goodFor > clock.GetUtcNow() && await states.TextAsync(id, cancel) is { } recent)
        {
            return (recent.Body.ToArray(), null);
        }

        var waiting = state.NextAttempt > clock.GetUtcNow();
        var outcome = waiting
            ? new FetchOutcome.Failed(state.Problem ?? "")
            : await fetcher.FetchAsync(new Source { Id = id, Title = id, Address = address }, state.Known, cancel);
        switch (outcome)
        {
            case FetchOutcome.Fetched page:
                await states.SaveTextAsync(id, page.Raw, cancel);
                await states.SaveAsync(state.Succeeded(page.Known, clock.GetUtcNow()), cancel);
                return (page.Raw.Body.ToArray(), null);
            case FetchOutcome.Failed failed when !waiting:
                await states.SaveAsync(state.FailedWith(failed, isFile: false, clock.GetUtcNow()), cancel);
                break;
        }

        return ((await states.TextAsync(id, cancel))?.Body.ToArray(), (outcome as FetchOutcome.Failed)?.Problem);
    }
}
