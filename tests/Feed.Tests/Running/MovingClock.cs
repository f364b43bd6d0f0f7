namespace Feed.Tests.Running;

/// <summary>A clock whose hands a test moves; time-outs still run in real time.</summary>
internal sealed class MovingClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
