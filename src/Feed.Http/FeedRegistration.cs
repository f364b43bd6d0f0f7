using Feed.Core;
using Feed.Core.Storing;
using Feed.Http.Hot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Feed.Http;

/// <summary>Puts the endpoints into a host.</summary>
public static class FeedRegistration
{
    /// <summary>
    /// Registers everything of this project. The host registers <see cref="FeedOptions"/>, <see cref="EntryStore"/>, <see cref="SourceStates"/>
    /// and <see cref="RefreshHook"/>, a <see cref="HealthHook"/> if it has anything to add, and sets <see cref="Site.Catalog"/> whenever it has read its lists.
    /// </summary>
    public static IServiceCollection AddFeed(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(new HealthHook(() => [], _ => null));
        services.AddSingleton<Site>();
        services.AddSingleton<BodyCache>();
        services.AddSingleton<ParseReports>();
        services.AddSingleton<HomeEndpoint>();
        services.AddSingleton<ViewEndpoint>();
        services.AddSingleton<HotAddresses>();
        services.AddSingleton<EntryEndpoint>();
        services.AddSingleton<OpmlEndpoint>();
        services.AddSingleton<StatusEndpoint>();
        services.AddSingleton<HealthEndpoint>();
        services.AddSingleton<RefreshEndpoint>();
        return services.AddSingleton<FeedRouter>();
    }

    /// <summary>Sends every request to <see cref="FeedRouter"/>.</summary>
    public static IEndpointConventionBuilder MapFeed(this IEndpointRouteBuilder app)
    {
        var router = app.ServiceProvider.GetRequiredService<FeedRouter>();
        return app.Map(FeedRouter.Route, async (HttpContext context) =>
        {
            var result = await router.AnswerAsync(context.Request, context.RequestAborted);
            await result.ExecuteAsync(context);
        });
    }
}
