using System.Runtime.InteropServices;

namespace Feed.Core.Storing.Journal;

/// <summary>Makes a rename durable: POSIX keeps it only once the directory itself is flushed. Windows needs nothing of the kind.</summary>
internal static class DirectoryFlush
{
    public static void Run(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = Open(System.Text.Encoding.UTF8.GetBytes(folder + "\0"), 0);
        if (descriptor >= 0)
        {
            _ = Flush(descriptor); // some file systems refuse it; then the rename is as durable as they make it
            _ = Close(descriptor);
        }
    }

#pragma warning disable SYSLIB1054 // Generated marshalling needs unsafe code; three calls of plain numbers do not.
    [DllImport("libc", EntryPoint = "open")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Flush(int descriptor);

    [DllImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
#pragma warning restore SYSLIB1054
}
