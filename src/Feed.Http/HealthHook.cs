namespace Feed.Http;

/// <summary>What a host knows of its own health.</summary>
/// <param name="Problems">Wrong settings and broken lists, in words with the remedy.</param>
/// <param name="Explain">Says what a fault of the store means and what to do about it; <c>null</c> for one it does not know.</param>
public sealed record HealthHook(Func<IEnumerable<string>> Problems, Func<Exception, string?> Explain)
{
    /// <summary>Whether the host refreshes when it starts, so that no refresh is overdue before it had the time for one. Not so where instances start all the time.</summary>
    public bool RefreshesAtStart { get; init; }
}
