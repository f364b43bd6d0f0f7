using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace Feed.Http;

/// <summary>A document as it goes out: its bytes plain and compressed, and every header that does not depend on the request. Made once, sent often.</summary>
internal sealed class Body
{
    public Body(byte[] plain, DateTimeOffset lastModified, BodyHeaders headers)
    {
        Plain = plain;
        Gzip = Compression.Gzip(plain);
        Brotli = Compression.Brotli(plain);
        ETag = Http.ETag.Of(plain);
        LastModified = lastModified;
        LastModifiedText = lastModified.ToString("R", CultureInfo.InvariantCulture);
        Headers = headers;
        Result = new BodyResult(this);
    }

    public byte[] Plain { get; }

    /// <summary><c>null</c> when that would be no shorter.</summary>
    public byte[]? Gzip { get; }

    /// <summary><c>null</c> when that would be no shorter.</summary>
    public byte[]? Brotli { get; }

    /// <summary>Weak, because one tag stands for the plain and the compressed form (RFC 9110 §8.8.3.3).</summary>
    public StringValues ETag { get; }

    /// <summary>Whole seconds.</summary>
    public DateTimeOffset LastModified { get; }

    public StringValues LastModifiedText { get; }

    public BodyHeaders Headers { get; }

    /// <summary>Sends it; the same object for every request, so that a hit allocates nothing of its own.</summary>
    public BodyResult Result { get; }

    /// <summary>What the stored rows said of themselves when this was made; equal means that nothing changed.</summary>
    public string Version { get; init; } = "";

    /// <summary>When it has to be made anew though no row changed.</summary>
    public DateTimeOffset GoodUntil { get; init; } = DateTimeOffset.MaxValue;

    public long Bytes => Plain.LongLength + (Gzip?.LongLength ?? 0) + (Brotli?.LongLength ?? 0);
}
