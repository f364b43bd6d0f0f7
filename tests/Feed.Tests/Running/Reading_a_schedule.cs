using System.Globalization;
using Feed.Core.Running;

namespace Feed.Tests.Running;

public sealed class Reading_a_schedule
{
    [Theory]
    [InlineData("0 0 * * * *", "2024-02-28T23:30:00Z", "2024-02-29T00:00:00Z")]
    [InlineData("0 0 * * * *", "2024-02-28T23:00:00Z", "2024-02-29T00:00:00Z")]
    [InlineData("0 */15 * * * *", "2024-02-28T23:31:00Z", "2024-02-28T23:45:00Z")]
    [InlineData("30 5 6 * * *", "2024-12-31T07:00:00Z", "2025-01-01T06:05:30Z")]
    [InlineData("0 0 8-18/5 * * mon-fri", "2024-03-01T18:00:01Z", "2024-03-04T08:00:00Z")]
    [InlineData("0 0 0 1 jan,Jul *", "2024-03-01T00:00:00Z", "2024-07-01T00:00:00Z")]
    [InlineData("0 0 0 29 2 *", "2024-03-01T00:00:00Z", "2028-02-29T00:00:00Z")]
    [InlineData("0 10/20 * * * *", "2024-03-01T00:11:00Z", "2024-03-01T00:30:00Z")]
    [InlineData("0 0 6 * * 0", "2024-03-01T00:00:00Z", "2024-03-03T06:00:00Z")]
    public void Finds_the_next_time(string schedule, string after, string next) =>
        Assert.Equal(Time(next), Ncrontab.Parse(schedule)?.After(Time(after)));

    [Theory]
    [InlineData("0 0 * * *")]           // five fields, as Unix has
    [InlineData("0 0 * * * * *")]
    [InlineData("")]
    [InlineData("60 0 * * * *")]
    [InlineData("0 0 24 * * *")]
    [InlineData("0 0 0 0 * *")]
    [InlineData("0 0 0 30 2 *")]        // there is no such day
    [InlineData("0 0 0 * * 7")]
    [InlineData("0 5-2 * * * *")]
    [InlineData("0 */0 * * * *")]
    [InlineData("0 1//2 * * * *")]
    [InlineData("0 , * * * *")]
    [InlineData("every hour on the full hour")]
    [InlineData("00:15:00")]            // a time span works on dedicated plans only
    public void Refuses_what_names_no_time(string schedule) => Assert.Null(Ncrontab.Parse(schedule));

    [Theory]
    [InlineData("0 0 * * * *", 1)]
    [InlineData("0 0 */6 * * *", 6)]
    [InlineData("0 0 5 * * *", 24)]
    public void Knows_the_pause_between_two_times(string schedule, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Ncrontab.Parse(schedule)?.PauseAfter(Time("2024-02-28T23:30:00Z")));

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
