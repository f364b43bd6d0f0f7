using System.Text;
using Feed.Core;
using Feed.Core.Running;
using Feed.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Running;

/// <summary>Every feed of a store, byte for byte as both hosts publish it.</summary>
internal static class PublishedFeeds
{
    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(Works works, Roster roster)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(works.Clock).AddSingleton(works.Store).AddSingleton(works.States)
            .AddSingleton(new FeedOptions()).AddSingleton(new RefreshHook((_, _) => Task.CompletedTask, _ => false)).AddFeed();
        await using var provider = services.BuildServiceProvider();
        var catalog = provider.GetRequiredService<Site>().Catalog = roster.ToCatalog();
        var router = provider.GetRequiredService<FeedRouter>();

        var feeds = new Dictionary<string, string>();
        string[] views = ["feeds/all", .. catalog.Categories.Select(category => $"feeds/{category.Id}"), .. catalog.Sources.Select(source => $"sources/{source.Id}")];
        foreach (var path in views.SelectMany(view => new[] { $"/{view}.rss", $"/{view}.atom", $"/{view}.json" }))
        {
            feeds[path] = await ReadAsync(router, provider, path);
        }

        return feeds;
    }

    private static async Task<string> ReadAsync(FeedRouter router, IServiceProvider services, string path)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = services };
        (context.Request.Method, context.Request.Scheme, context.Request.Host) = ("GET", "https", new HostString("feeds.example"));
        (context.Request.Path, context.Request.QueryString, context.Response.Body) = (path, new QueryString("?limit=200"), body);
        await (await router.AnswerAsync(context.Request, default)).ExecuteAsync(context);
        Assert.Equal(StatusCodes.Status200OK, context.Response.StatusCode);
        return Encoding.UTF8.GetString(body.ToArray());
    }
}
