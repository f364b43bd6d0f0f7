namespace Feed.Core.Storing.Journal;

/// <summary>The first frame of a journal.</summary>
/// <param name="Format">Of the file. A program reads none that is newer than itself.</param>
/// <param name="LastNumber">Of the writes so far, whether their rows are still there or not.</param>
/// <param name="Length">Of the file in bytes when it was last compacted; 0 when it never was.</param>
internal sealed record JournalHeader(long Format, long LastNumber, long Length)
{
    public const long NewestFormat = 1;

    /// <summary>Of the whole frame, always.</summary>
    public const int Bytes = Frame.HeaderBytes + 1 + (3 * sizeof(long));

    public byte[] ToFrame()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        stream.SetLength(Frame.HeaderBytes);
        stream.Position = Frame.HeaderBytes;
        writer.Write(Frame.Header);
        writer.Write(Format);
        writer.Write(LastNumber);
        writer.Write(Length);
        Frame.Close(stream, 0);
        return stream.ToArray();
    }

    public static JournalHeader Read(ReadOnlySpan<byte> body)
    {
        var reader = new SpanReader(body[1..]);
        return new(reader.Long(), reader.Long(), reader.Long());
    }
}
