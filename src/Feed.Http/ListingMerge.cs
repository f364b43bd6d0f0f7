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
            var open = new PriorityQueue<IAsyncEnumerator<Entry>, string>(StringComparer.Ordinal);
            foreach (var reader in readers)
            {
                await EnqueueAsync(open, reader);
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

                await EnqueueAsync(open, reader);
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

    private static async Task EnqueueAsync(PriorityQueue<IAsyncEnumerator<Entry>, string> open, IAsyncEnumerator<Entry> reader)
    {
        if (await reader.MoveNextAsync())
        {
            open.Enqueue(reader, ListingCursor.Behind(reader.Current).ToString());
        }
    }
}
