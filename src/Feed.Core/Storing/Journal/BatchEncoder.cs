namespace Feed.Core.Storing.Journal;

/// <summary>Writes batches to memory as they are to stand in the journal from a given offset on.</summary>
/// <remarks>
/// A batch is: kind, partition, number of changes, then for each change what it is, its key and, for a put, its version and values. Values
/// that stand in the file already are not written again but pointed at, so an entry's text is stored once for all its listings.
/// </remarks>
internal sealed class BatchEncoder : IDisposable
{
    public const byte Delete = 0;
    public const byte Put = 1;
    public const byte PutShared = 2;

    private readonly long offset;
    private readonly MemoryStream stream = new();
    private readonly BinaryWriter writer;
    private int frame;

    /// <param name="offset">Of the first byte, from the start of the file.</param>
    public BatchEncoder(long offset) => (this.offset, writer) = (offset, new BinaryWriter(stream));

    public int Length => (int)stream.Length;

    public ReadOnlySpan<byte> Bytes => stream.GetBuffer().AsSpan(0, Length);

    public void Begin(string partition, int count)
    {
        frame = Length;
        stream.SetLength(frame + Frame.HeaderBytes);
        stream.Position = stream.Length;
        writer.Write(Frame.Batch);
        writer.Write(partition);
        writer.Write7BitEncodedInt(count);
    }

    public void AddDelete(ReadOnlySpan<byte> key) => WriteKey(Delete, key);

    public Location AddPut(ReadOnlySpan<byte> key, long version, ReadOnlySpan<byte> values)
    {
        WriteKey(Put, key);
        writer.Write7BitEncodedInt64(version);
        writer.Write7BitEncodedInt(values.Length);
        var location = new Location(offset + stream.Position, values.Length, version);
        writer.Write(values);
        return location;
    }

    public void AddPut(ReadOnlySpan<byte> key, Location shared)
    {
        WriteKey(PutShared, key);
        writer.Write7BitEncodedInt64(shared.Version);
        writer.Write7BitEncodedInt(shared.Length);
        writer.Write7BitEncodedInt64(shared.Offset);
    }

    public void End() => Frame.Close(stream, frame);

    public void Dispose() => writer.Dispose();

    private void WriteKey(byte change, ReadOnlySpan<byte> key)
    {
        writer.Write(change);
        writer.Write7BitEncodedInt(key.Length);
        writer.Write(key);
    }
}
