using System.Collections.Concurrent;

namespace Feed.Http;

/// <summary>Documents in memory: a hit answers without a read, and of many requests at once for one document one makes it.</summary>
/// <remarks>Bounded in bytes: what was asked for longest ago goes first.</remarks>
public sealed class BodyCache(TimeProvider clock)
{
    /// <summary>How long an answer is given before the store is asked whether something changed.</summary>
    public static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(15);

    internal const long MostBytes = 32 * 1024 * 1024;

    // What a document takes beside its bytes; keeps many tiny ones from adding up unseen.
    private const long BytesPerSlot = 2048;

    private readonly ConcurrentDictionary<string, BodySlot> slots = new(StringComparer.Ordinal);
    private readonly Lock trimming = new();
    private long bytes;

    internal long Bytes => Interlocked.Read(ref bytes) + (slots.Count * BytesPerSlot);

    /// <summary>Makes the next request for each document ask the store, because something changed just now.</summary>
    public void Expire()
    {
        foreach (var slot in slots.Values)
        {
            slot.Expire();
        }
    }

    internal BodySlot Slot(string key) => slots.GetOrAdd(key, static _ => new BodySlot());

    /// <summary>Gives the document; <c>null</c> when there is no such thing.</summary>
    internal async Task<Body?> GetAsync(Resource resource, CancellationToken cancel)
    {
        var slot = Slot(resource.Key);
        slot.UsedAt = clock.GetTimestamp();
        if (slot.Fresh(clock) is { } fresh)
        {
            return fresh;
        }

        var body = await slot.RefreshAsync(resource, clock, grown => Count(resource.Key, slot, grown)).WaitAsync(cancel);
        if (body is null)
        {
            slots.TryRemove(KeyValuePair.Create(resource.Key, slot));
        }

        if (Bytes > MostBytes)
        {
            Trim();
        }

        return body;
    }

    // A slot that was thrown out while its document was being made holds nothing of the cache's.
    private void Count(string key, BodySlot slot, long grown)
    {
        if (slots.GetValueOrDefault(key) == slot)
        {
            Interlocked.Add(ref bytes, grown);
        }
    }

    // A quarter at once, so that a cache that stays full does not sort itself with every new document.
    private void Trim()
    {
        lock (trimming)
        {
            foreach (var (key, slot) in slots.OrderBy(pair => pair.Value.UsedAt).ToList())
            {
                if (Bytes <= MostBytes * 3 / 4)
                {
                    return;
                }

                if (slots.TryRemove(KeyValuePair.Create(key, slot)))
                {
                    Interlocked.Add(ref bytes, -slot.Bytes);
                }
            }
        }
    }
}
