namespace Feed.Http;

/// <summary>The place of one document in the cache. Whoever comes while it is being made or checked waits for that, or gets the one at hand.</summary>
internal sealed class BodySlot
{
    private readonly Lock gate = new();
    private Task<Body?>? refreshing;
    private volatile Body? current;
    private long checkedAt;

    public long Bytes => current?.Bytes ?? 0;

    /// <summary>The document as it was last made; <c>null</c> when it never was.</summary>
    public Body? AtHand => current;

    /// <summary>When it was last asked for, in the clock's ticks.</summary>
    public long UsedAt { get; set; }

    /// <summary>The document, when it was made or checked lately.</summary>
    /// <param name="now">In the clock's ticks.</param>
    public Body? Fresh(TimeProvider clock, long now) =>
        current is { } body && clock.GetElapsedTime(Volatile.Read(ref checkedAt), now) < BodyCache.CheckEvery && clock.GetUtcNow() < body.GoodUntil ? body : null;

    public void Expire() => Volatile.Write(ref checkedAt, long.MinValue / 2);

    /// <summary>Makes or checks the document, once for all who ask meanwhile.</summary>
    /// <param name="grown">Told how many bytes more are held than before.</param>
    public Task<Body?> RefreshAsync(Resource resource, TimeProvider clock, Action<long> grown)
    {
        lock (gate)
        {
            return refreshing ??= MakeAsync(resource, clock, grown);
        }
    }

    private async Task<Body?> MakeAsync(Resource resource, TimeProvider clock, Action<long> grown)
    {
        // Lets the caller store the task before it can end.
        await Task.Yield();
        try
        {
            // No caller's token: others wait for the same work.
            var asked = clock.GetTimestamp();
            var before = Bytes;
            current = await resource.RefreshAsync(current, CancellationToken.None);
            Volatile.Write(ref checkedAt, asked);
            grown(Bytes - before);
            return current;
        }
        finally
        {
            lock (gate)
            {
                refreshing = null;
            }
        }
    }
}
