using Feed.Core.Reading;

namespace Feed.Tests.Reading;

public sealed class Reading_days_with_slashes
{
    [Theory]
    [InlineData("06/08/23 06/15/23", true)]
    [InlineData("8/6/2023, 15/6/2023", false)]
    [InlineData("06/08/23", null)] // either may be the month
    [InlineData("06/15/23 15/06/23", null)] // one thing here, another there
    [InlineData("2023/06/15 and 1/2", null)]
    [InlineData("27-05-2026 05-06-2026", false)]
    [InlineData("2026-05-27, 10-12 April", null)]
    public void Learns_from_the_others_whether_the_month_stands_first(string text, bool? expected) => Assert.Equal(expected, SlashDays.IsMonthFirst([text, "no day"]));

    [Theory]
    [InlineData("06/08/23", true, "2023-06-08")]
    [InlineData(" 6/8/2023 ", false, "2023-08-06")]
    [InlineData("04/15/93", true, "1993-04-15")]
    [InlineData("05-06-2026", false, "2026-06-05")]
    [InlineData("05-06-26", false, null)] // the year may stand first
    [InlineData("15/04/93", true, null)] // there is no month 15
    [InlineData("06/08/23, pB1", true, null)]
    public void Reads_a_text_that_is_such_a_day(string text, bool isMonthFirst, string? expected) => Assert.Equal(expected, SlashDays.Read(text, isMonthFirst)?.ToString());
}
