using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Feed.Core.Storing.Journal;

/// <summary>Reads what <see cref="BinaryWriter"/> writes from memory.</summary>
internal ref struct SpanReader(ReadOnlySpan<byte> data)
{
    private readonly ReadOnlySpan<byte> data = data;

    /// <summary>Bytes read so far.</summary>
    public int Position { get; private set; }

    public byte Byte() => data[Position++];

    public long Long() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(sizeof(long)));

    public double Double() => BinaryPrimitives.ReadDoubleLittleEndian(Bytes(sizeof(double)));

    public int PackedInt() => (int)PackedLong();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long PackedLong()
    {
        var (value, shift) = (0L, 0);
        byte part;
        do
        {
            part = Byte();
            value |= (long)(part & 0x7F) << shift;
            shift += 7;
        }
        while (part > 0x7F);

        return value;
    }

    public ReadOnlySpan<byte> Bytes(int count)
    {
        Position += count;
        return data.Slice(Position - count, count);
    }

    public ReadOnlySpan<byte> TextBytes() => Bytes(PackedInt());

    public string Text() => Encoding.UTF8.GetString(TextBytes());
}
