namespace Feed.Local.Commands;

/// <summary>Leaves the signals to the program: the host's own lifetime would catch each of them, the one that is to end it at once too.</summary>
internal sealed class UnsignalledLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
