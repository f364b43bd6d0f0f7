using System.Net.Sockets;

namespace Feed.Http.Hot;

/// <summary>An answer as it goes over the wire during one second, the same for all who ask in it.</summary>
/// <param name="lines">The head without its date.</param>
internal sealed class HotReply(byte[] lines, byte[] date, byte[] bytes) : IDisposable
{
    // So many answers save the time that a file takes to make (7 µs for 8 kB, 40 µs for 200 kB).
    private const int AnswersWorthAFile = 8;

    // Bytes. Shorter ones save too little for so many files.
    private const int ShortestFile = 8 * 1024;

    private volatile MemoryFile? file;
    private int answers;

    public byte[] Date => date;

    /// <summary>Complete, with its empty line.</summary>
    public byte[] Head { get; } = [.. lines, .. date];

    /// <summary>Empty for 304.</summary>
    public byte[] Bytes => bytes;

    /// <summary>Has the kernel send it from where it lies, as much as the socket takes at once.</summary>
    /// <returns>How many bytes of <see cref="Head"/> and <see cref="Bytes"/> are sent; the rest is for the caller to send.</returns>
    public int SendByKernel(Socket socket)
    {
        if (bytes.Length >= ShortestFile && file is null && Interlocked.Increment(ref answers) == AnswersWorthAFile)
        {
            file = MemoryFile.Of(Head, bytes);
        }

        return file?.SendTo(socket) ?? 0;
    }

    public void Dispose() => file?.Dispose();
}
