using System.Buffers.Binary;

namespace Feed.Core.Publishing;

/// <summary>The dates that feeds print.</summary>
public static class EntryDate
{
    // Validators call dates before 1990 and in the future implausible; the entry's content and _feed.date still say what was stated.
    private const int FirstPlausibleYear = 1990;

    /// <summary>The first instant of what is stated; when the entry was first seen if nothing is, or it lies in the future or before 1990.</summary>
    /// <remarks>First seen is never in the future, so nothing here needs a clock, and what is printed never moves.</remarks>
    public static DateTimeOffset Printed(Entry entry) =>
        entry.Published is { Year: >= FirstPlausibleYear } date && date.Start <= entry.FirstSeen ? date.Start : entry.FirstSeen;

    /// <summary>When it last changed, different for any two entries (Atom readers and validators take equal times for a bug).</summary>
    /// <remarks>
    /// What never changed since it arrived has its own date, as in RSS: many readers show only this one. Dates of many entries are equal, and so are
    /// times of entries that changed together: they get a fraction of a second made from their ids, the same in every view.
    /// </remarks>
    public static DateTimeOffset Updated(Entry entry)
    {
        var time = entry.Updated > entry.FirstSeen ? entry.Updated : Printed(entry);
        return time == entry.FirstSeen ? time : time.AddTicks(1 + (Number(entry.Id) % (TimeSpan.TicksPerSecond - 1)));
    }

    /// <summary>The same for entries in the order of a view, where even what two runs stored in one second differs.</summary>
    internal static DateTimeOffset[] Updated(IReadOnlyList<Entry> entries)
    {
        var seen = new HashSet<DateTimeOffset>(entries.Count);
        var times = new DateTimeOffset[entries.Count];
        for (var index = 0; index < times.Length; index++)
        {
            times[index] = Updated(entries[index]);
            while (!seen.Add(times[index]))
            {
                times[index] = times[index].AddTicks(1 + (Number(entries[index].Id) % (TimeSpan.TicksPerSecond / 2)));
            }
        }

        return times;
    }

    private static long Number(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes);
    }
}
