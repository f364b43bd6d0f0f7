using Feed.Core;

namespace Feed.Http;

internal static class Months
{
    /// <summary>The month (UTC) that the instant lies in.</summary>
    public static PartialDate Of(DateTimeOffset instant) => PartialDate.Create(instant.UtcDateTime.Year, instant.UtcDateTime.Month)!.Value;  // such a month exists

    public static PartialDate Before(PartialDate month) => month is { Year: 1, Month: 1 } ? month : Of(month.Start.AddMonths(-1));

    public static bool IsOver(PartialDate month, DateTimeOffset now) => After(month).Start <= now;

    public static PartialDate After(PartialDate month) => month is { Year: 9999, Month: 12 } ? month : Of(month.Start.AddMonths(1));
}
