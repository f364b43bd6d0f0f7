using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>Documents in memory: a hit answers without a read, and of many requests at once for one document one makes it.</summary>
/// <remarks>Bounded in bytes: what was asked for longest ago goes first.</remarks>
public sealed class BodyCache(TimeProvider clock)
{
    /// <summary>How long an answer is given before the store is asked whether something changed.</summary>
    public static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(15);

    internal const long MostBytes = 32 * 1024 * 1024;

    /// <summary>How many requests may wait for documents that are being made; more would only wait longer.</summary>
    internal const int MostWaiting = 200;

    private static readonly TimeSpan ComeAgain = TimeSpan.FromSeconds(5);

    // What a document takes beside its bytes; keeps many tiny ones from adding up unseen.
    private const long BytesPerSlot = 2048;

    private readonly ConcurrentDictionary<string, BodySlot> slots = new(StringComparer.Ordinal);
    private readonly Lock trimming = new();
    private long bytes;
    private int waiting;

    internal long Bytes => Interlocked.Read(ref bytes) + (slots.Count * BytesPerSlot);

    /// <summary>Makes the next request for each document ask the store, because something changed just now.</summary>
    public void Expire()
    {
        foreach (var slot in slots.Values)
        {
            slot.Expire();
        }
    }

    /// <summary>Gives the document of this key, if it is at hand and was checked lately. Allocates nothing.</summary>
    internal Body? Find(string key)
    {
        var now = clock.GetTimestamp();
        if (!slots.TryGetValue(key, out var slot) || slot.Fresh(clock, now) is not { } body)
        {
            return null;
        }

        slot.UsedAt = now;
        return body;
    }

    /// <summary>Answers with the document, with 404 when there is no such thing, or with 429 when too many are being made already.</summary>
    /// <param name="absent">What the 404 says.</param>
    internal async Task<IResult> AnswerAsync(Resource resource, string absent, CancellationToken cancel)
    {
        var slot = slots.GetOrAdd(resource.Key, static _ => new BodySlot());
        slot.UsedAt = clock.GetTimestamp();
        if (slot.Fresh(clock, slot.UsedAt) is { } fresh)
        {
            return fresh.Result;
        }

        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            return slot.AtHand?.Result ?? (IResult)Problem.TooBusy(ComeAgain);
        }

        try
        {
            return await RefreshAsync(resource, slot).WaitAsync(cancel) is { } body ? body.Result : Problem.NotFound(absent);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    private async Task<Body?> RefreshAsync(Resource resource, BodySlot slot)
    {
        var body = await slot.RefreshAsync(resource, clock, grown => Count(resource.Key, slot, grown));
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
