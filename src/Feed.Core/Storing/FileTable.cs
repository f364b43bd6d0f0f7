using Feed.Core.Storing.Journal;

namespace Feed.Core.Storing;

/// <summary>The embedded <see cref="ITable"/>: an append-only journal of checked batches, an index of it in memory, values read when asked for.</summary>
/// <remarks>
/// Memory: 80 bytes a row (key, place, version), whatever its values; 39 MB for 100,000 entries in five rows each, and half as much again while it is opened.
/// Disk: an entry's values once, 80 bytes for each further row that has the same. The journal is compacted when it has doubled.
/// Readers see the state at which they began. See docs/decisions/0002-file-table.md.
/// </remarks>
public sealed class FileTable : ITable, IDisposable
{
    /// <summary>A journal that grew by less since it was compacted is left alone.</summary>
    private const long LeastGrowthBytes = 8 * 1024 * 1024;

    private readonly JournalFolder folder;
    private readonly long leastGrowthBytes;
    private readonly SharedValues shared = new();
    private readonly SemaphoreSlim turn = new(1);
    private readonly Lock queueLock = new();
    private readonly List<PendingWrite> queue = [];
    private volatile TableState state;
    private string journal;
    private long end;
    private long number;
    private long compactedLength;

    private FileTable(JournalFolder folder, string journal, JournalLoader loader, long leastGrowthBytes)
    {
        (this.folder, this.journal, this.leastGrowthBytes) = (folder, journal, leastGrowthBytes);
        state = loader.Load();
        if (loader.Header.Format > JournalHeader.NewestFormat)
        {
            throw TableException.TooNew(journal, loader.Header.Format);
        }

        (end, number, compactedLength, Problems) = (loader.End, loader.LastNumber, loader.Header.Length, loader.Problems);
        RandomAccess.SetLength(state.File, end);
    }

    /// <summary>What was found amiss when the table was opened, in words for the operator, to be logged; empty when all is well.</summary>
    public IReadOnlyList<string> Problems { get; }

    /// <summary>Opens the table, which stays this process's own until it is disposed.</summary>
    /// <param name="folder">Made when it is not there.</param>
    /// <param name="name">Of the table, and its files: letters.</param>
    /// <exception cref="TableException">The folder cannot be written, or another process uses it.</exception>
    public static FileTable Open(string folder, string name) => Open(folder, name, LeastGrowthBytes);

    internal static FileTable Open(string folder, string name, long leastGrowthBytes)
    {
        JournalFolder? files = null;
        try
        {
            files = new JournalFolder(folder, name);
            var journal = files.Newest() ?? CreateFirst(files);
            return new(files, journal, new JournalLoader(JournalFolder.Open(journal), journal), leastGrowthBytes);
        }
        catch (UnauthorizedAccessException e)
        {
            files?.Dispose();
            throw TableException.NotWritable(Path.GetFullPath(folder), e);
        }
    }

    public Task<Row?> GetAsync(string partition, string key, CancellationToken cancel) =>
        cancel.IsCancellationRequested ? Task.FromCanceled<Row?>(cancel) : Task.FromResult(state.Find(partition, key));

    public IAsyncEnumerable<Row> RangeAsync(string partition, string from, string to, int limit, CancellationToken cancel) =>
        state.Range(partition, from, to, limit).TakeWhile(_ => Continues(cancel)).ToAsyncEnumerable();

    public async Task<bool> WriteAsync(string partition, IReadOnlyList<RowChange> changes, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        TableRules.Check(partition, changes);
        if (changes.Count == 0)
        {
            return true;
        }

        var write = new PendingWrite(partition, changes);
        lock (queueLock)
        {
            queue.Add(write);
        }

        // Lets a caller that writes to several partitions queue them all before the first is flushed, and leaves a context that must not be blocked.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        await turn.WaitAsync(CancellationToken.None).ConfigureAwait(false); // what is queued is written: whoever stops finds it whole or not at all
        try
        {
            return write.Outcome ?? Commit(write);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        turn.Wait();
        state.File.Dispose();
        folder.Dispose();
        turn.Dispose();
    }

    private static string CreateFirst(JournalFolder files)
    {
        var journal = files.After(null);
        using (var file = JournalFolder.Create(journal))
        {
            RandomAccess.Write(file, new JournalHeader(JournalHeader.NewestFormat, 0, 0).ToFrame(), 0);
            RandomAccess.FlushToDisk(file);
        }

        files.Publish(journal);
        return journal;
    }

    private static bool Continues(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return true;
    }

    /// <summary>Writes everything that waits. Called by whoever's turn it is.</summary>
    /// <returns>The outcome of the caller's own write.</returns>
    private bool Commit(PendingWrite own)
    {
        List<PendingWrite> group;
        lock (queueLock)
        {
            group = [.. queue];
            queue.Remove(own); // should the flush fail, that is this caller's failure, and the others try for themselves
        }

        using var commit = new GroupCommit(state, end, number, shared);
        var outcomes = group.ConvertAll(commit.TryAdd);
        Append(commit.Bytes);
        (state, number) = (commit.State, commit.Number);
        foreach (var (write, outcome) in group.Zip(outcomes))
        {
            write.Outcome = outcome;
        }

        lock (queueLock)
        {
            queue.RemoveAll(write => write.Outcome is not null);
        }

        CompactIfGrown();
        return own.Outcome == true;
    }

    private void Append(ReadOnlySpan<byte> bytes)
    {
        try
        {
            RandomAccess.Write(state.File, bytes, end);
            RandomAccess.FlushToDisk(state.File);
            end += bytes.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException) // the last: EFBIG, a quota's way to say full
        {
            shared.Clear();
            RandomAccess.SetLength(state.File, end);
            throw TableException.NotWritten(journal, e);
        }
    }

    private void CompactIfGrown()
    {
        if (end < (2 * compactedLength) + leastGrowthBytes)
        {
            return;
        }

        var (old, next) = (journal, folder.After(journal));
        if (Compaction.TryRun(state, number, next, folder) is var (compacted, length))
        {
            (state, journal, end, compactedLength) = (compacted, next, length, length);
            shared.Clear();
            JournalFolder.TryDelete(old);
        }
        else
        {
            compactedLength = end / 2; // tried again when the journal has grown again
        }
    }
}
