using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Feed.Core.Publishing;

/// <summary>Writes one document as UTF-8 straight into a buffer, escaping as it goes, without an allocation of its own.</summary>
/// <remarks>Pass it by reference, and call <see cref="Flush"/> at the end: until then the buffer lacks the last bytes.</remarks>
internal ref struct Utf8Writer(IBufferWriter<byte> output)
{
    private const int ChunkBytes = 16 * 1024;

    // A UTF-16 unit takes at most three bytes of UTF-8.
    private const int BytesPerUnit = 3;

    private const int LongestNumberBytes = 40;

    private Span<byte> free = output.GetSpan(ChunkBytes);
    private int used;

    public void Raw(scoped ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(free[used..]);
        used += bytes.Length;
    }

    public void Text(scoped ReadOnlySpan<char> text, Escape escape)
    {
        Reserve(text.Length * BytesPerUnit);
        if (!text.ContainsAny(escape.Marks) && Ascii.FromUtf16(text, free[used..], out var written) == OperationStatus.Done)
        {
            used += written;
            return;
        }

        Escaped(text, escape);
    }

    public void Guid(Guid value)
    {
        Reserve(LongestNumberBytes);
        value.TryFormat(free[used..], out var written);
        used += written;
    }

    public void Number(long value)
    {
        Reserve(LongestNumberBytes);
        value.TryFormat(free[used..], out var written, default, CultureInfo.InvariantCulture);
        used += written;
    }

    /// <summary>From 0 to 1, with at most four digits behind the point.</summary>
    public void Share(double value)
    {
        Reserve(LongestNumberBytes);
        value.TryFormat(free[used..], out var written, "0.####", CultureInfo.InvariantCulture);
        used += written;
    }

    /// <summary>RFC 822 with a four-digit year, as RSS and HTTP want it: <c>Thu, 29 Feb 2024 00:00:00 GMT</c>.</summary>
    public void Rfc822(DateTimeOffset instant) => Date(instant, "R");

    /// <summary>RFC 3339 in UTC: <c>2024-02-29T00:00:00Z</c>, with a fraction only where there is one.</summary>
    public void Rfc3339(DateTimeOffset instant)
    {
        Date(instant, "s");
        var fraction = instant.Ticks % TimeSpan.TicksPerSecond;
        if (fraction != 0)
        {
            Raw("."u8);
            Digits(fraction, "D7");
        }

        Raw("Z"u8);
    }

    /// <summary>As digests state it: <c>2024</c>, <c>2024-02</c> or <c>2024-02-29</c>.</summary>
    public void Stated(PartialDate date)
    {
        Digits(date.Year, "D4");
        if (date.Month > 0)
        {
            Raw("-"u8);
            Digits(date.Month, "D2");
        }

        if (date.Day > 0)
        {
            Raw("-"u8);
            Digits(date.Day, "D2");
        }
    }

    public void Flush()
    {
        output.Advance(used);
        free = [];
        used = 0;
    }

    private void Escaped(scoped ReadOnlySpan<char> text, Escape escape)
    {
        text = escape.Tidy(text);
        while (true)
        {
            var mark = text.IndexOfAny(escape.Marks);
            Transcode(mark < 0 ? text : text[..mark]);
            if (mark < 0)
            {
                return;
            }

            Raw(escape.Instead(text[mark]));
            text = text[(mark + 1)..];
        }
    }

    private void Digits(long value, string format)
    {
        Reserve(LongestNumberBytes);
        value.TryFormat(free[used..], out var written, format, CultureInfo.InvariantCulture);
        used += written;
    }

    private void Date(DateTimeOffset instant, string format)
    {
        Reserve(LongestNumberBytes);
        instant.UtcDateTime.TryFormat(free[used..], out var written, format, CultureInfo.InvariantCulture);
        used += written;
    }

    private void Transcode(scoped ReadOnlySpan<char> run)
    {
        Reserve(run.Length * BytesPerUnit);
        OperationStatus status;
        do
        {
            status = Utf8.FromUtf16(run, free[used..], out var read, out var written, replaceInvalidSequences: false);
            used += written;
            run = run[Math.Min(read + 1, run.Length)..];                    // unless all is done, a lone surrogate, which is left out
        }
        while (status != OperationStatus.Done);
    }

    private void Reserve(int bytes)
    {
        if (free.Length - used < bytes)
        {
            output.Advance(used);
            free = output.GetSpan(Math.Max(bytes, ChunkBytes));
            used = 0;
        }
    }
}
