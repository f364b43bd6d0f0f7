using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Feed.Http.Hot;

/// <summary>Bytes in a file that is nowhere on a disk, for the kernel to send from without copying them. Linux only.</summary>
/// <remarks>Sources: memfd_create(2), sendfile(2). Never written again: what was sent may still refer to its pages.</remarks>
internal sealed class MemoryFile : IDisposable
{
    private const uint CloseOnExec = 1; // MFD_CLOEXEC

    private readonly SafeFileHandle handle;
    private readonly int length;

    private MemoryFile(SafeFileHandle handle, int length) => (this.handle, this.length) = (handle, length);

    /// <summary>Makes the file of several pieces; <c>null</c> where there is no such thing, or no room for it.</summary>
    public static MemoryFile? Of(params ReadOnlyMemory<byte>[] pieces)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        var handle = new SafeFileHandle(Create(Encoding.UTF8.GetBytes("feed\0"), CloseOnExec), ownsHandle: true);
        try
        {
            if (!handle.IsInvalid)
            {
                RandomAccess.Write(handle, pieces, fileOffset: 0);
                return new MemoryFile(handle, pieces.Sum(piece => piece.Length));
            }
        }
        catch (IOException)
        {
            handle.Dispose();
        }

        return null;
    }

    /// <summary>Sends as much as the socket takes at once.</summary>
    /// <param name="socket">One that something was awaited of: then the runtime has told it never to block.</param>
    /// <returns>How many bytes it took. Errors are not told: whoever sends the rest meets them again.</returns>
    public int SendTo(Socket socket)
    {
        try
        {
            long offset = 0;
            return (int)Math.Max(SendFile(socket.SafeHandle, handle, ref offset, length), 0);
        }
        catch (ObjectDisposedException)
        {
            return 0; // another thread put a newer file in its place just now
        }
    }

    public void Dispose() => handle.Dispose();

#pragma warning disable SYSLIB1054 // Generated marshalling needs unsafe code; two calls of plain numbers and handles do not.
    [DllImport("libc", EntryPoint = "memfd_create")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Create(byte[] name, uint flags);

    [DllImport("libc", EntryPoint = "sendfile")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint SendFile(SafeHandle socket, SafeHandle file, ref long offset, nint count);
#pragma warning restore SYSLIB1054
}
