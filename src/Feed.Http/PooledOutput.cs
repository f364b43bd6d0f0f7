using System.Buffers;

namespace Feed.Http;

/// <summary>A buffer for a document in the making, lent by a pool: large arrays that are thrown away would stay in memory for long.</summary>
internal sealed class PooledOutput : IBufferWriter<byte>, IDisposable
{
    private const int FirstBytes = 64 * 1024;

    private byte[] bytes = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int used;

    public ReadOnlySpan<byte> WrittenSpan => bytes.AsSpan(0, used);

    public void Advance(int count) => used += count;

    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (bytes.Length - used < Math.Max(sizeHint, 1))
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length * 2, used + sizeHint));
            WrittenSpan.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(bytes);
            bytes = larger;
        }

        return bytes.AsMemory(used);
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(bytes);
        bytes = [];
    }
}
