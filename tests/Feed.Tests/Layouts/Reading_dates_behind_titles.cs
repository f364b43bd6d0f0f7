using Feed.Core.Layouts;

namespace Feed.Tests.Layouts;

public sealed class Reading_dates_behind_titles
{
    [Theory]
    [InlineData("A loom (5 May 2024)", "2024-05-05")]
    [InlineData("A loom（2024年5月5日）", "2024-05-05")]
    [InlineData("1.2.0 - 2024-05-05", "2024-05-05")]
    [InlineData("2024-05-05)", null)]
    [InlineData(")", null)]
    public void A_date_stands_in_brackets_that_open_and_close_or_behind_a_dash(string line, string? date) => Assert.Equal(date, TrailingDate.Of(line, null)?.ToString());
}
