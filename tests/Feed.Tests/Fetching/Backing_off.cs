using Feed.Core.Fetching;

namespace Feed.Tests.Fetching;

public sealed class Backing_off
{
    [Theory]
    [InlineData(1, 5)]
    [InlineData(2, 10)]
    [InlineData(5, 80)]
    [InlineData(9, 720)]
    [InlineData(64, 720)]
    [InlineData(int.MaxValue, 720)]
    public void The_wait_doubles_up_to_half_a_day(int failures, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), BackOff.Wait(failures, null, jitter: 1));

    [Fact]
    public void Jitter_takes_off_up_to_half() => Assert.Equal(TimeSpan.FromMinutes(2.5), BackOff.Wait(1, null, jitter: 0));

    [Fact]
    public void What_the_server_asks_for_is_never_undercut() =>
        Assert.Equal(TimeSpan.FromHours(20), BackOff.Wait(1, TimeSpan.FromHours(20), jitter: 1));
}
