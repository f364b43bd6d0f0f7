using System.Text;
using Feed.Core;
using Feed.Core.Publishing;
using Feed.Core.Storing;

namespace Feed.Http;

/// <summary>Takes rows in order of arrival until a page is full, and remembers where it goes on.</summary>
internal sealed class PageCollector(FeedQuery query, EntryFilter filter, int most, long mostBytes, DateTimeOffset now)
{
    private readonly PartialDate thisMonth = Months.Of(now);
    private readonly List<Entry> entries = [];
    private ListingCursor? last;
    private ListingCursor? next;
    private PartialDate? olderMonth;
    private int rows;
    private long bytesRead;
    private long bytes;

    /// <summary>Rows worth asking for: the page and one more, which tells whether it goes on.</summary>
    public int MostRows => query.IsFiltered ? ListingReader.MostRows + 1 : most + 1;

    /// <summary>Takes the next row; <c>false</c> when no more are needed.</summary>
    public bool Add(Entry entry)
    {
        var month = Months.Of(entry.FirstSeen);
        if (query.Month is { } archived && month < archived)
        {
            olderMonth ??= month;
            return false;
        }

        olderMonth ??= query.Month is null && month < thisMonth ? month : null;
        if (entries.Count == most || rows == ListingReader.MostRows || bytes >= mostBytes || bytesRead >= ListingReader.MostBytesRead)
        {
            next = last;
            return false;
        }

        rows++;
        last = ListingCursor.Behind(entry);
        var size = Size(entry);
        bytesRead += size;
        if (filter.Takes(entry))
        {
            entries.Add(entry);
            bytes += size;
        }

        return true;
    }

    // The texts that can be long, as UTF-8.
    private static int Size(Entry entry) => Encoding.UTF8.GetByteCount(entry.Summary ?? "") + Encoding.UTF8.GetByteCount(entry.Content ?? "");

    public ListingPage Page()
    {
        var turn = Months.After(thisMonth).Start;
        return new ListingPage(entries, next, Archive(), filter.GoodUntil < turn ? filter.GoodUntil : turn);
    }

    // RFC 5005 wants archives to be linked. What ends within the month under way links to the month before, be that empty:
    // to know better would cost another read, and an empty archive links to the next one that is not.
    private PartialDate? Archive() => query.Month is { } month
        ? olderMonth ?? (month == thisMonth ? Months.Before(month) : null)
        : query.Before is not null ? null
        : olderMonth ?? (next is null ? null : Months.Before(thisMonth));
}
