namespace Feed.Tests.Http;

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class HandClock(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset now = now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => now;

    public override long GetTimestamp() => now.UtcTicks;

    public void Move(TimeSpan by) => now += by;
}
