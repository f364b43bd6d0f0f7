using Feed.Http.Hot;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Feed.Tests.Http;

public sealed class Leaving_the_polling_thread
{
    [Fact]
    public async Task A_request_for_Kestrel_is_answered_on_the_thread_pool()
    {
        var app = new ApplicationBuilder(new ServiceCollection().BuildServiceProvider());
        var isOnPool = false;
        new OffPollingThread().Configure(endpoints => endpoints.Run(_ =>
        {
            isOnPool = Thread.CurrentThread.IsThreadPoolThread;
            return Task.CompletedTask;
        }))(app);
        var answer = app.Build();

        var answering = Task.CompletedTask;
        var polling = new Thread(() => answering = answer(new DefaultHttpContext()));
        polling.Start();
        polling.Join();
        await answering;

        Assert.True(isOnPool);
    }
}
