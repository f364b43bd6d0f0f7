using System.Diagnostics;

namespace Feed.Core.Storing.Journal;

/// <summary>The values of a row as bytes: count, then name, kind and value of each.</summary>
internal static class RowCodec
{
    private enum Kind : byte
    {
        Text = 1,
        Number,
        Fraction,
        Flag,
        Time,
        Bytes,
    }

    public static byte[] Encode(IReadOnlyDictionary<string, object> values)
    {
        using var stream = new MemoryStream(2048);
        using var writer = new BinaryWriter(stream);
        writer.Write7BitEncodedInt(values.Count);
        foreach (var (name, value) in values)
        {
            writer.Write(name);
            Write(writer, value);
        }

        return stream.ToArray();
    }

    public static Dictionary<string, object> Decode(ReadOnlySpan<byte> data)
    {
        var reader = new SpanReader(data);
        var count = reader.PackedInt();
        var values = new Dictionary<string, object>(count, StringComparer.Ordinal);
        for (; count > 0; count--)
        {
            values.Add(ColumnNames.Get(reader.TextBytes()), Read(ref reader));
        }

        return values;
    }

    private static void Write(BinaryWriter writer, object value)
    {
        switch (value)
        {
            case string text:
                writer.Write((byte)Kind.Text);
                writer.Write(text);
                break;
            case long number:
                writer.Write((byte)Kind.Number);
                writer.Write(number);
                break;
            case double fraction:
                writer.Write((byte)Kind.Fraction);
                writer.Write(fraction);
                break;
            case bool flag:
                writer.Write((byte)Kind.Flag);
                writer.Write(flag);
                break;
            case DateTimeOffset time:
                writer.Write((byte)Kind.Time);
                writer.Write(time.UtcTicks);
                break;
            case byte[] bytes:
                writer.Write((byte)Kind.Bytes);
                writer.Write7BitEncodedInt(bytes.Length);
                writer.Write(bytes);
                break;
            default:
                throw new UnreachableException($"TableRules let a value of type {value.GetType()} pass.");
        }
    }

    private static object Read(ref SpanReader reader) => (Kind)reader.Byte() switch
    {
        Kind.Text => reader.Text(),
        Kind.Number => reader.Long(),
        Kind.Fraction => reader.Double(),
        Kind.Flag => reader.Byte() != 0,
        Kind.Time => new DateTimeOffset(reader.Long(), TimeSpan.Zero),
        Kind.Bytes => reader.TextBytes().ToArray(),
        var kind => throw new InvalidDataException($"Kind of value {kind} is none of this version."),
    };
}
