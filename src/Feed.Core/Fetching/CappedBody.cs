namespace Feed.Core.Fetching;

/// <summary>Reads a stream that may be longer than we want to know.</summary>
public static class CappedBody
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Gives all bytes, or <c>null</c> when there are more than <paramref name="maxBytes"/>; then it stops reading at once.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int maxBytes, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        var chunk = new byte[ChunkBytes];
        while (await stream.ReadAsync(chunk, cancel) is > 0 and var count)
        {
            if (body.Length + count > maxBytes)
            {
                return null;
            }

            body.Write(chunk, 0, count);
        }

        return body.ToArray();
    }
}
