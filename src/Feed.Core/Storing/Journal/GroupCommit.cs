namespace Feed.Core.Storing.Journal;

/// <summary>Several waiting writes as one piece of the journal, so that they share one flush to disk; each is a frame, whole by itself.</summary>
internal sealed class GroupCommit(TableState state, long offset, long number, SharedValues shared) : IDisposable
{
    private readonly BatchEncoder encoder = new(offset);

    /// <summary>As it is once <see cref="Bytes"/> stand at the offset.</summary>
    public TableState State { get; private set; } = state;

    /// <summary>Of the last write.</summary>
    public long Number { get; private set; } = number;

    public ReadOnlySpan<byte> Bytes => encoder.Bytes;

    /// <returns>Whether the write's conditions hold; otherwise nothing is added.</returns>
    public bool TryAdd(PendingWrite write)
    {
        var index = State.Partition(write.Partition);
        if (!write.Holds(index))
        {
            return false;
        }

        Number++;
        var changes = new List<IndexChange>(write.Changes.Count);
        encoder.Begin(write.Partition, write.Changes.Count);
        foreach (var (key, values, _) in write.Changes)
        {
            changes.Add(new(key, Encode(key, values)));
        }

        encoder.End();
        var next = index.With(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(changes));
        State = State with { Partitions = State.Partitions.SetItem(write.Partition, next) };
        return true;
    }

    public void Dispose() => encoder.Dispose();

    private Location? Encode(byte[] key, byte[]? values)
    {
        if (values is null)
        {
            encoder.AddDelete(key);
            return null;
        }

        if (shared.Find(values) is { } stored)
        {
            var location = stored with { Version = Number };
            encoder.AddPut(key, location);
            return location;
        }

        var place = encoder.AddPut(key, Number, values);
        shared.Add(values, place);
        return place;
    }
}
