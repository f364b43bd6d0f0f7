using System.Runtime.CompilerServices;
namespace Feed.Core.Storing.Journal;

/// <summary>Copies keys into few large blocks instead of an object each; for keys that are let go of together.</summary>
internal sealed class KeyArena
{
    private const int BlockBytes = 32 * 1024;

    private byte[] block = [];
    private int used;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlyMemory<byte> Copy(ReadOnlySpan<byte> key)
    {
        if (used + key.Length > block.Length)
        {
            (block, used) = (new byte[Math.Max(BlockBytes, key.Length)], 0);
        }

        var copy = block.AsMemory(used, key.Length);
        key.CopyTo(copy.Span);
        used += key.Length;
        return copy;
    }
}
