using System.Globalization;

namespace Feed.Core.Storing;

/// <summary>The partitions and keys of both tables, in one place.</summary>
/// <remarks>
/// <code>
/// entries          {id}                          every entry ever stored, as published; those gone keep id, title and first-seen time
/// said-{source}    {id}                          what a digest says of each of its entries
/// all, category-…, source-…   {inverted time}-{id}    the entry again, newest arrival first; head: version, last change, count
/// pending          save~{source}~0000, arrivals  saves under way; the seconds that are taken
/// runs             refresh, source {source}, last  who refreshes what at this moment; when all sources were last tried
/// </code>
/// Digits sort before letters, which keeps the entries of a listing and its head apart.
/// </remarks>
internal static class RowKeys
{
    public const string Entries = "entries";
    public const string Pending = "pending";
    public const string Runs = "runs";
    public const string Arrivals = "arrivals";
    public const string Head = "head";

    /// <summary>Every key that starts with a digit lies from here to <see cref="BehindDigits"/>.</summary>
    public const string Digits = "0";
    public const string BehindDigits = ":";

    /// <summary>Every key lies from here to <see cref="Last"/>.</summary>
    public const string First = " ";
    public const string Last = "~~";

    private const int TickDigits = 19;

    public static string Said(string source) => "said-" + source;

    public static string Id(Guid id) => id.ToString("N");

    public static string Save(string source, int part) => string.Create(CultureInfo.InvariantCulture, $"save~{source}~{part:D4}");

    /// <summary>Where the rows of a source's unfinished save begin and end; of all sources' without one.</summary>
    public static (string From, string To) Saves(string? source = null) => source is null ? ("save~", "save~~") : ($"save~{source}~", $"save~{source}~~");

    public static string Entry(DateTimeOffset firstSeen, Guid id) => Inverted(firstSeen.UtcTicks) + "-" + Id(id);

    /// <summary>Where the entries begin that were seen before this time.</summary>
    public static string Before(DateTimeOffset time) => Inverted(time.UtcTicks - 1);

    /// <summary>The start of a key that sorts the newest first.</summary>
    public static string Newest(DateTimeOffset time) => Inverted(time.UtcTicks);

    /// <summary>The smallest key behind this one.</summary>
    public static string After(string key) => key + " ";

    public static ListingCursor? ParseEntry(ReadOnlySpan<char> key)
    {
        if (key.Length != TickDigits + 33 || key[TickDigits] != '-'
            || !long.TryParse(key[..TickDigits], NumberStyles.None, CultureInfo.InvariantCulture, out var inverted)
            || inverted > DateTimeOffset.MaxValue.UtcTicks || !Guid.TryParseExact(key[(TickDigits + 1)..], "N", out var id))
        {
            return null;
        }

        return new(new DateTimeOffset(DateTimeOffset.MaxValue.UtcTicks - inverted, TimeSpan.Zero), id);
    }

    private static string Inverted(long ticks) => (DateTimeOffset.MaxValue.UtcTicks - ticks).ToString("D19", CultureInfo.InvariantCulture);
}
