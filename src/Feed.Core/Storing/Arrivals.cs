using System.Globalization;

namespace Feed.Core.Storing;

/// <summary>The seconds at which entries arrived, so that no two arrive at the same one. Newest first; only the latest runs of seconds are remembered.</summary>
/// <remarks>
/// Entries that arrive together take the latest free stretch of seconds up to now: they stand together, nothing ever lies in the future, and
/// what arrives later stands higher unless the seconds since the last arrival do not suffice (several digests in one second). Then it stands next below.
/// </remarks>
/// <param name="Known">Version of the row it was read from; <c>null</c> when there is none.</param>
internal sealed record Arrivals(IReadOnlyList<(long From, long To)> Taken, string? Known)
{
    public static readonly Arrivals None = new([], null);

    /// <summary>Runs of seconds that are remembered. One that is forgotten can only be met by a clock that was set back that far.</summary>
    private const int MaxRuns = 64;

    /// <summary>Gives the latest free stretch of seconds up to <paramref name="now"/>, latest first, and what is taken then.</summary>
    public (IReadOnlyList<DateTimeOffset> Times, Arrivals After) Take(DateTimeOffset now, int count)
    {
        var last = now.ToUnixTimeSeconds();
        foreach (var (from, to) in Taken)
        {
            if (last - to >= count)
            {
                break;
            }

            last = Math.Min(last, from - 1);
        }

        var times = Enumerable.Range(0, count).Select(back => DateTimeOffset.FromUnixTimeSeconds(last - back));
        return ([.. times], count == 0 ? this : new(Joined([.. Taken, (last - count + 1, last)]), Known));
    }

    public static Arrivals From(Row? row) => row?.Values.Text(nameof(Taken)) is { } text
        ? new([.. text.Split(' ').Select(run => run.Split("..")).Select(ends => (Number(ends[0]), Number(ends[1])))], row.Version)
        : None;

    public Row ToRow() => new(RowKeys.Arrivals, new Dictionary<string, object>
    {
        [nameof(Taken)] = string.Join(' ', Taken.Select(run => string.Create(CultureInfo.InvariantCulture, $"{run.From}..{run.To}"))),
    });

    private static List<(long From, long To)> Joined(List<(long From, long To)> runs)
    {
        var joined = new List<(long From, long To)>();
        foreach (var run in runs.OrderByDescending(run => run.To))
        {
            if (joined.Count > 0 && joined[^1].From - 1 <= run.To)
            {
                joined[^1] = (Math.Min(run.From, joined[^1].From), joined[^1].To);
            }
            else if (joined.Count < MaxRuns)
            {
                joined.Add(run);
            }
        }

        return joined;
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
