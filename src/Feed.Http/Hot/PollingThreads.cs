using System.Globalization;

namespace Feed.Http.Hot;

/// <summary>Lets the threads that poll the sockets answer, instead of waking others for it; on a quiet machine the waking takes longer than the answer.</summary>
/// <remarks>
/// What takes long must then leave these threads: requests for Kestrel do (<see cref="OffPollingThread"/>), feeds that have to be made (<see cref="BodySlot"/>), and what the
/// fetcher does (<see cref="Core.Fetching.GuardedDialer"/>). See docs/decisions/0012-hot-path.md.
/// </remarks>
public static class PollingThreads
{
    /// <summary>Sets what the runtime reads at its first socket, where the operator has not set it. Call it first thing in the process.</summary>
    public static void CompleteInline()
    {
        Set("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", 1);

        // The other half of the processors is for what left, and for other programs.
        Set("DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT", Math.Max(1, Environment.ProcessorCount / 2));
    }

    private static void Set(string variable, int value)
    {
        if (Environment.GetEnvironmentVariable(variable) is null)
        {
            Environment.SetEnvironmentVariable(variable, value.ToString(CultureInfo.InvariantCulture));
        }
    }
}
