using Feed.Core.Fetching;

namespace Feed.Tests.Fetching;

public sealed class Reading_Retry_After
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("120", 120)]
    [InlineData(" 0 ", 0)]
    [InlineData("99999999999999", 86400)]
    [InlineData("Sun, 01 Mar 2026 12:01:00 GMT", 60)]
    [InlineData("Sunday, 01-Mar-26 12:01:00 GMT", 60)]
    [InlineData("Sun Mar  1 12:01:00 2026", 60)]
    [InlineData("Sun, 01 Mar 2026 11:00:00 GMT", 0)]
    [InlineData("Sat, 01 Mar 2036 11:00:00 GMT", 86400)]
    public void Seconds_and_dates_become_a_wait(string value, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryAfter.Parse(value, Now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("soon")]
    [InlineData("٣٠")]
    public void Anything_else_says_nothing(string? value) => Assert.Null(RetryAfter.Parse(value, Now));
}
