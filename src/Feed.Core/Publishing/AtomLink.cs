namespace Feed.Core.Publishing;

/// <summary>Prints <c>link</c> elements of RFC 4287 §4.2.7, in Atom itself or in RSS.</summary>
internal static class AtomLink
{
    public static void Write(ref Utf8Writer writer, ReadOnlySpan<byte> open, string relation, string address, string? mediaType)
    {
        Open(ref writer, open);
        writer.Text(relation, Escape.Xml);
        Close(ref writer, address, mediaType);
    }

    public static void Write(ref Utf8Writer writer, ReadOnlySpan<byte> open, ReadOnlySpan<byte> relation, string address, string? mediaType)
    {
        Open(ref writer, open);
        writer.Raw(relation);
        Close(ref writer, address, mediaType);
    }

    private static void Open(ref Utf8Writer writer, ReadOnlySpan<byte> open)
    {
        writer.Raw(open);
        writer.Raw(" rel=\""u8);
    }

    private static void Close(ref Utf8Writer writer, string address, string? mediaType)
    {
        if (mediaType is not null)
        {
            writer.Raw("\" type=\""u8);
            writer.Text(mediaType, Escape.Xml);
        }

        writer.Raw("\" href=\""u8);
        writer.Text(address, Escape.Xml);
        writer.Raw("\"/>\n"u8);
    }
}
