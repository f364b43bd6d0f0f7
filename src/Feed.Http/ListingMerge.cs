using System.Runtime.CompilerServices;
using Feed.Core;
using Feed.Core.Storing;

namespace Feed.Http;

/// <summary>Reads several listings as one, in order of arrival, no entry twice.</summary>
internal static class ListingMerge
{
    public static async IAsyncEnumerable<Entry> ReadAsync(
        EntryStore store, IReadOnlyList<Listing> listings, ListingCursor? before, int limit, [EnumeratorCancellation] CancellationToken cancel)
    {
        var readers = listings.Select(listing => store.ListAsync(listing, before, limit, cancel).GetAsyncEnumerator(cancel)).ToList();
        try
        {
            // All at once: a union takes as long as one listing.
            var open = new PriorityQueue<IAsyncEnumerator<Entry>, string>(StringComparer.Ordinal);
            foreach (var (reader, hasAny) in readers.Zip(await Task.WhenAll(readers.Select(reader => reader.MoveNextAsync().AsTask()))))
            {
                Enqueue(open, reader, hasAny);
            }

            Guid? last = null;
            while (open.TryDequeue(out var reader, out _))
            {
                // Equal entries have equal places, so they come one after the other.
                if (reader.Current.Id != last)
                {
                    last = reader.Current.Id;
                    yield return reader.Current;
                }

                Enqueue(open, reader, await reader.MoveNextAsync());
            }
        }
        finally
        {
            foreach (var reader in readers)
            {
                await reader.DisposeAsync();
            }
        }
    }

    private static void Enqueue(PriorityQueue<IAsyncEnumerator<Entry>, string> open, IAsyncEnumerator<Entry> reader, bool hasMore)
    {
        if (hasMore)
        {
            open.Enqueue(reader, ListingCursor.Behind(reader.Current).ToString());
        }
    }
}
