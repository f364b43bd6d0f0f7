using Feed.Core;
using Feed.Core.Storing;
using Feed.Http;
using Feed.Tests.Publishing;
using Microsoft.AspNetCore.Http;

namespace Feed.Tests.Http;

public sealed class Missing_a_refresh
{
    [Theory]
    [InlineData(false, 0, StatusCodes.Status503ServiceUnavailable)]
    [InlineData(true, 0, StatusCodes.Status200OK)]
    [InlineData(true, 4, StatusCodes.Status503ServiceUnavailable)]
    public async Task Is_told_by_the_health_unless_the_host_has_just_started_and_begins_with_one(bool refreshesAtStart, int hoursSince, int status)
    {
        var (clock, states) = (new HandClock(FeedServer.Start), new SourceStates(new MemoryTable()));
        await states.SaveAsync(new SourceState { Id = "weekly", Condition = SourceCondition.Ok, LastAttempt = FeedServer.Start.AddDays(-3) }, default);
        var site = new Site(new FeedOptions { RefreshInterval = TimeSpan.FromHours(1) }, clock) { Catalog = Some.Catalog };
        var health = new HealthEndpoint(site, states, new HealthHook(() => [], _ => null) { RefreshesAtStart = refreshesAtStart }, clock);
        clock.Move(TimeSpan.FromHours(hoursSince));

        var context = new DefaultHttpContext();
        await (await health.GetAsync(default)).ExecuteAsync(context);

        Assert.Equal(status, context.Response.StatusCode);
    }
}
