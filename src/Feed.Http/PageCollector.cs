using Feed.Core;
using Feed.Core.Publishing;
using Feed.Core.Storing;

namespace Feed.Http;

/// <summary>Takes rows in order of arrival until a page is full, and remembers where it goes on.</summary>
internal sealed class PageCollector(FeedQuery query, EntryFilter filter, int most, DateTimeOffset now)
{
    private readonly PartialDate thisMonth = Months.Of(now);
    private readonly List<Entry> entries = [];
    private ListingCursor? last;
    private ListingCursor? next;
    private PartialDate? olderMonth;
    private int rows;

    /// <summary>Rows worth asking for: the page and one more, which tells whether it goes on.</summary>
    public int MostRows => query.IsFiltered ? ListingReader.MostRows + 1 : most + 1;

    /// <summary>Whether the page goes on but met no entry of an earlier month, so that another read has to find one.</summary>
    public bool LacksArchive => query.Month is null && query.Before is null && next is not null && olderMonth is null;

    /// <summary>Takes the next row; <c>false</c> when no more are needed.</summary>
    public bool Add(Entry entry)
    {
        var month = Months.Of(entry.FirstSeen);
        if (query.Month is { } archived && month < archived)
        {
            olderMonth ??= month;
            return false;
        }

        AddOlder(entry);
        if (entries.Count == most || rows == ListingReader.MostRows)
        {
            next = last;
            return false;
        }

        rows++;
        last = ListingCursor.Behind(entry);
        if (filter.Takes(entry))
        {
            entries.Add(entry);
        }

        return true;
    }

    /// <summary>Notes the month of an entry when it is the newest month that is over.</summary>
    public void AddOlder(Entry entry)
    {
        var month = Months.Of(entry.FirstSeen);
        if (query.Month is null && month < thisMonth)
        {
            olderMonth ??= month;
        }
    }

    public ListingPage Page()
    {
        var turn = Months.After(thisMonth).Start;
        return new ListingPage(entries, next, Archive(), filter.GoodUntil < turn ? filter.GoodUntil : turn);
    }

    // The month under way always has one before it, be that empty: RFC 5005 wants archives to be linked.
    private PartialDate? Archive() => query.Month is { } month
        ? olderMonth ?? (month == thisMonth ? Months.Before(month) : null)
        : query.Before is null ? olderMonth : null;
}
