using System.Runtime.InteropServices;
using System.Text;
using Feed.Http.Hot;
using Feed.Local.Commands;

PollingThreads.CompleteInline();

// Digests are in every script; a console that says otherwise would turn them to question marks.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var signals = 0;
using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
try
{
    return await CommandLine.RunAsync(args, new Terminal(Console.Out, Console.Error, stop.Token));
}
catch (Exception fault) when (fault is not OperationCanceledException)
{
    await Console.Error.WriteLineAsync($"This should not have happened; please report it with what you did:\n{fault}");
    return Terminal.Failed;
}
catch (OperationCanceledException)
{
    return Terminal.Failed;
}

void Stop(PosixSignalContext signal)
{
    // Who asks again does not want to wait: the system does then what it does to any program. The host listens too, but the last word is with who listened first.
    signal.Cancel = Interlocked.Increment(ref signals) == 1;
    stop.Cancel();
}
