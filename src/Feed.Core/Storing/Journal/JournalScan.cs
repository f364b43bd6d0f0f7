using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;

namespace Feed.Core.Storing.Journal;

/// <summary>Reads a journal from its first byte to its last and checks every frame.</summary>
/// <remarks>A frame that is not whole is skipped when a whole one follows it (damage), and ends the journal when none does (a torn tail).</remarks>
internal sealed class JournalScan(SafeFileHandle file)
{
    /// <summary>Read at once; more only for a frame that is longer.</summary>
    private const int WindowBytes = 1024 * 1024;

    private readonly long length = RandomAccess.GetLength(file);
    private byte[] window = new byte[WindowBytes];
    private long windowStart;
    private int windowLength;

    public delegate void FrameHandler(ReadOnlySpan<byte> body, long offset);

    /// <summary>Ranges of bytes, in order, that were skipped because they are not what was written.</summary>
    public List<(long From, long To)> Damaged { get; } = [];

    /// <summary>Gives the body of every whole frame to the handler.</summary>
    /// <returns>Where the journal ends: the length of the file but for a torn tail.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Run(FrameHandler handle)
    {
        for (var at = 0L; at < length;)
        {
            var frame = FrameAt(at);
            if (frame.Length > 0)
            {
                handle(frame[Frame.HeaderBytes..], at + Frame.HeaderBytes);
                at += frame.Length;
            }
            else if (NextFrame(at + 1) is { } next)
            {
                Damaged.Add((at, next));
                at = next;
            }
            else
            {
                return at;
            }
        }

        return length;
    }

    /// <summary>The whole frame that begins there; empty when none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<byte> FrameAt(long at)
    {
        if (Frame.LengthOf(View(at, Frame.HeaderBytes)) is not { } size || size > length - at || size > Array.MaxLength)
        {
            return [];
        }

        var frame = View(at, (int)size);
        return Frame.IsWhole(frame) ? frame : [];
    }

    private long? NextFrame(long from)
    {
        Span<byte> marker = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(marker, Frame.Marker);
        for (var at = from; at < length;)
        {
            var view = View(at, (int)Math.Min(WindowBytes, length - at));
            var found = view.IndexOf(marker);
            if (found >= 0 && FrameAt(at + found).Length > 0)
            {
                return at + found;
            }

            at += found >= 0 ? found + 1 : Math.Max(view.Length - marker.Length + 1, 1);
        }

        return null;
    }

    /// <summary>The bytes from there on, fewer at the end of the file.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ReadOnlySpan<byte> View(long at, int count)
    {
        count = (int)Math.Min(count, length - at);
        if (at < windowStart || at + count > windowStart + windowLength)
        {
            window = count > window.Length ? new byte[count] : window;
            (windowStart, windowLength) = (at, (int)Math.Min(window.Length, length - at));
            TableState.ReadAt(file, at, window.AsSpan(0, windowLength));
        }

        return window.AsSpan((int)(at - windowStart), count);
    }
}
