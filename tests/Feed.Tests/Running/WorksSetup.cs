using Feed.Core;
using Feed.Core.Fetching;
using Feed.Core.Storing;
using Feed.Tests.Fetching;

namespace Feed.Tests.Running;

/// <summary>How <see cref="Works"/> are put together.</summary>
internal sealed record WorksSetup
{
    public FetchOptions Fetch { get; init; } = Web.Options() with { Retries = 0 };

    public RefreshOptions Refresh { get; init; } = new() { SourceBudget = TimeSpan.FromSeconds(20) };

    /// <summary>Where leases and runs are noted: in memory, as where one process has the store.</summary>
    public ITable Runs { get; init; } = new MemoryTable();

    /// <summary>Sends the requests; <c>null</c>: to where they are meant for, whatever network that is in.</summary>
    public HttpMessageHandler? Handler { get; init; }

    /// <summary>Of the store, and left there; <c>null</c>: one of its own, which goes with the works.</summary>
    public string? Folder { get; init; }

    /// <summary>How much a journal grows until it is compacted.</summary>
    public long LeastGrowthBytes { get; init; } = 8 * 1024 * 1024;
}
