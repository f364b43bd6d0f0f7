using System.Security.Cryptography;

namespace Feed.Http;

internal static class ETag
{
    private const int BytesOfHash = 12;

    /// <summary>A weak tag of the bytes: <c>W/"…"</c>.</summary>
    public static string Of(byte[] bytes) => $"W/\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, BytesOfHash))}\"";
}
