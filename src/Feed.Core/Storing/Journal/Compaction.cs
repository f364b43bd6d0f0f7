using Microsoft.Win32.SafeHandles;

namespace Feed.Core.Storing.Journal;

/// <summary>Copies what a journal still means to another file, in key order, values that rows share once.</summary>
internal sealed class Compaction : IDisposable
{
    /// <summary>Rows in one frame.</summary>
    private const int RowsPerFrame = 100;

    /// <summary>Written to the file at once.</summary>
    private const int BytesPerWrite = 1024 * 1024;

    private readonly TableState state;
    private readonly SafeFileHandle target;
    private readonly Dictionary<long, long> moved = [];
    private BatchEncoder encoder = new(JournalHeader.Bytes);
    private long length = JournalHeader.Bytes;
    private byte[] values = new byte[4096];

    private Compaction(TableState state, SafeFileHandle target) => (this.state, this.target) = (state, target);

    /// <summary>Gives the same rows with the same versions in a new journal, durable, and its length; <c>null</c> when the disk does not take it.</summary>
    public static (TableState State, long Length)? TryRun(TableState state, long lastNumber, string journal, JournalFolder folder)
    {
        SafeFileHandle? target = null;
        try
        {
            target = JournalFolder.Create(journal);
            using var compaction = new Compaction(state, target);
            var compacted = compaction.Run(lastNumber);
            folder.Publish(journal);
            return (compacted, compaction.length);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            target?.Dispose();
            JournalFolder.Discard(journal);
            return null;
        }
    }

    public void Dispose() => encoder.Dispose();

    private TableState Run(long lastNumber)
    {
        var partitions = state.Partitions.ToBuilder();
        foreach (var (name, index) in state.Partitions.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            partitions[name] = Copy(name, index);
        }

        Flush();
        RandomAccess.Write(target, new JournalHeader(JournalHeader.NewestFormat, lastNumber, length).ToFrame(), 0);
        RandomAccess.FlushToDisk(target);
        return new(target, partitions.ToImmutable());
    }

    private PartitionIndex Copy(string name, PartitionIndex index)
    {
        var loader = new PartitionLoader();
        foreach (var rows in index.All().Chunk(RowsPerFrame))
        {
            encoder.Begin(name, rows.Length);
            foreach (var (chunk, row) in rows)
            {
                loader.Add(new(chunk.KeyMemory(row), Copy(chunk.Key(row), chunk.Location(row))));
            }

            encoder.End();
            if (encoder.Length >= BytesPerWrite)
            {
                Flush();
            }
        }

        return loader.ToIndex();
    }

    private Location Copy(ReadOnlySpan<byte> key, Location old)
    {
        if (moved.TryGetValue(old.Offset, out var offset))
        {
            var location = old with { Offset = offset };
            encoder.AddPut(key, location);
            return location;
        }

        values = old.Length > values.Length ? new byte[old.Length] : values;
        TableState.ReadAt(state.File, old.Offset, values.AsSpan(0, old.Length));
        var place = encoder.AddPut(key, old.Version, values.AsSpan(0, old.Length));
        moved.Add(old.Offset, place.Offset);
        return place;
    }

    private void Flush()
    {
        RandomAccess.Write(target, encoder.Bytes, length);
        length += encoder.Length;
        encoder.Dispose();
        encoder = new(length);
    }
}
