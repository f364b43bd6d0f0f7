using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace Feed.Http.Hot;

/// <summary>Answers what Kestrel gets on the thread pool: a page or a search may take milliseconds, and a polling thread has other connections.</summary>
internal sealed class OffPollingThread : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(static async (context, endpoint) =>
        {
            await Task.Yield();
            await endpoint(context);
        });
        next(app);
    };
}
