using Feed.Core;

namespace Feed.Tests;

public sealed class Stating_a_partial_date
{
    [Theory]
    [InlineData("2024")]
    [InlineData("2024-02")]
    [InlineData("2024-02-29")]
    public void What_is_written_is_read_back(string text) => Assert.Equal(text, PartialDate.Parse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("2024-00")]
    [InlineData("2024-13")]
    [InlineData("2023-02-29")]
    [InlineData("2024-02-00")]
    [InlineData("2024/02/29")]
    [InlineData("2024-2-29")]
    [InlineData("0000")]
    [InlineData("-024")]
    public void What_is_no_date_is_refused(string text) => Assert.Null(PartialDate.Parse(text));

    [Fact]
    public void A_day_without_its_month_is_no_date() => Assert.Null(PartialDate.Create(2024, 0, 5));

    [Fact]
    public void Dates_sort_as_their_text_does()
    {
        string[] texts = ["2023-12-31", "2024", "2024-01", "2024-01-01", "2024-01-02", "2024-02"];

        Assert.Equal(texts, texts.Reverse().Order(StringComparer.Ordinal).Select(text => PartialDate.Parse(text)!.Value).Order().Select(date => date.ToString()));
    }

    [Fact]
    public void A_year_starts_with_its_first_day_in_universal_time() =>
        Assert.Equal(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), PartialDate.Parse("2024")!.Value.Start);
}
