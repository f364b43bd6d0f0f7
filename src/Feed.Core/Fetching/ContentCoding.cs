using System.IO.Compression;

namespace Feed.Core.Fetching;

/// <summary>Undoes the compression of an answer (RFC 9110 §8.4).</summary>
public static class ContentCoding
{
    /// <summary>What we ask for.</summary>
    public const string Accepted = "gzip, br, deflate";

    // More than one layer is legal and never useful; a bomb is built of many.
    private const int MaxLayers = 2;

    /// <summary>Gives the stream decompressed, or <c>null</c> when a coding is not known to us.</summary>
    /// <param name="codings">As the Content-Encoding header lists them: the one applied last stands last.</param>
    public static Stream? Undo(Stream wire, ICollection<string> codings)
    {
        if (codings.Count > MaxLayers)
        {
            return null;
        }

        return codings.Reverse().Aggregate((Stream?)wire, (packed, coding) => packed is null ? null : Undo(packed, coding));
    }

    private static Stream? Undo(Stream packed, string coding) => coding.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),

        // The name means the zlib format (RFC 1950); servers that send raw deflate are extinct.
        "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
        "identity" => packed,
        _ => null,
    };
}
