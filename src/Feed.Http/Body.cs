using System.Globalization;
using Feed.Http.Hot;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Feed.Http;

/// <summary>A document as it goes out: its bytes plain and compressed, and every header that does not depend on the request. Made once, sent often.</summary>
internal sealed class Body
{
    private static readonly StringValues GzipName = "gzip";
    private static readonly StringValues BrotliName = "br";

    private readonly byte[]?[] heads = new byte[Enum.GetValues<BodyForm>().Length][];

    private readonly HotReply?[] replies = new HotReply[Enum.GetValues<BodyForm>().Length];

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

    /// <summary>Decides how the document answers a request; the one place where that is decided.</summary>
    public BodyForm FormFor(Wish wish)
    {
        if (Conditions.SayNotModified(wish, this))
        {
            return BodyForm.NotModified;
        }

        var accepted = AcceptEncoding.Parse(wish.Encodings);
        return Brotli is not null && accepted.PrefersBrotli ? BodyForm.Brotli : Gzip is not null && accepted.TakesGzip ? BodyForm.Gzip : BodyForm.Plain;
    }

    /// <summary>What is sent after the headers; empty for 304.</summary>
    public byte[] BytesOf(BodyForm form) => (form switch
    {
        BodyForm.NotModified => [],
        BodyForm.Gzip => Gzip,
        BodyForm.Brotli => Brotli,
        _ => Plain,
    }) ?? Plain;

    /// <summary>The whole answer as bytes, made when first asked for with this date.</summary>
    /// <param name="date">The last line of its head; the same array during one second.</param>
    public HotReply ReplyOf(BodyForm form, byte[] date)
    {
        var place = (int)form;
        if (replies[place] is { } current && current.Date == date)
        {
            return current;
        }

        var reply = new HotReply(heads[place] ??= HotHead.Of(this, form), date, BytesOf(form));
        Interlocked.Exchange(ref replies[place], reply)?.Dispose();
        return reply;
    }

    /// <summary>Every header of the answer but <c>Date</c>.</summary>
    public void WriteHeaders(BodyForm form, IHeaderDictionary headers)
    {
        Headers.WriteTo(headers, isNotModified: form == BodyForm.NotModified);
        headers.ETag = ETag;
        headers.LastModified = LastModifiedText;
        if (form == BodyForm.NotModified)
        {
            return;
        }

        headers.ContentType = Headers.ContentType;
        headers.ContentLength = BytesOf(form).Length;
        if (form != BodyForm.Plain)
        {
            headers.ContentEncoding = form == BodyForm.Gzip ? GzipName : BrotliName;
        }
    }
}
