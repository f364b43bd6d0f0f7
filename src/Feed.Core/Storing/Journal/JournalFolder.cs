using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Feed.Core.Storing.Journal;

/// <summary>The files of one table: <c>NAME.lock</c>, held open by the process that has the table, and <c>NAME.000001.journal</c>, numbered anew by each compaction.</summary>
/// <remarks>Numbers instead of one name, because an open file cannot be replaced everywhere, and readers may be at the old one.</remarks>
internal sealed class JournalFolder : IDisposable
{
    private const string Unfinished = ".new";

    private readonly string folder;
    private readonly string name;
    private readonly FileStream locked;

    /// <exception cref="TableException">Another process has the table, or the folder is none or on a read-only disk.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not write there.</exception>
    public JournalFolder(string folder, string name)
    {
        (this.folder, this.name) = (Path.GetFullPath(folder), name);
        locked = Lock();
        foreach (var left in Directory.EnumerateFiles(this.folder, $"{name}.*.journal{Unfinished}"))
        {
            File.Delete(left);
        }
    }

    /// <summary>The newest journal; those before it are what a compaction had no time to delete.</summary>
    public string? Newest()
    {
        var journals = Directory.GetFiles(folder, $"{name}.*.journal").Order(StringComparer.Ordinal).ToList();
        foreach (var old in journals.SkipLast(1))
        {
            File.Delete(old);
        }

        return journals.LastOrDefault();
    }

    /// <summary>The journal that is to follow this one.</summary>
    public string After(string? journal)
    {
        var number = journal is null ? 0 : int.Parse(Path.GetFileName(journal)[(name.Length + 1)..].Split('.')[0], CultureInfo.InvariantCulture);
        return Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}.{number + 1:D6}.journal"));
    }

    public static SafeFileHandle Open(string journal) => File.OpenHandle(journal, FileMode.Open, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);

    /// <summary>Makes a journal under another name, which it has until <see cref="Publish"/>.</summary>
    public static SafeFileHandle Create(string journal) =>
        File.OpenHandle(journal + Unfinished, FileMode.Create, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete);

    /// <summary>Lets a journal that is written and flushed take its name.</summary>
    public void Publish(string journal)
    {
        File.Move(journal + Unfinished, journal);
        DirectoryFlush.Run(folder);
    }

    public static void Discard(string journal) => TryDelete(journal + Unfinished);

    /// <summary>Deletes the file if it can be; what is left over is deleted when the table is opened again.</summary>
    public static bool TryDelete(string file)
    {
        try
        {
            File.Delete(file);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    public void Dispose() => locked.Dispose();

    private FileStream Lock()
    {
        var path = Path.Combine(folder, name + ".lock");
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw File.Exists(path) && !IsReadOnly(e) ? TableException.InUse(folder, e) : TableException.NotWritable(folder, e);
        }
    }

    /// <summary>EROFS, which .NET gives as a bare number.</summary>
    private static bool IsReadOnly(IOException e) => e.HResult == 30;
}
