using System.Net;
using Feed.Core.Reading;

namespace Feed.Core.Fetching;

/// <summary>Asks one address once, within the time-outs, and judges the answer.</summary>
internal sealed class WebRequest(HttpMessageInvoker client, FetchOptions options, string userAgent, TimeProvider clock)
{
    private const string Accepted =
        "text/markdown, text/html, application/atom+xml, application/rss+xml, application/feed+json, text/plain;q=0.9, */*;q=0.5";

    /// <param name="known">What to ask with; nothing is asked conditionally when it is empty.</param>
    public async Task<Answer> AskAsync(Uri address, Validators known, CancellationToken cancel)
    {
        using var whole = new CancellationTokenSource(options.WholeTimeout, clock);
        using var first = new CancellationTokenSource(options.FirstByteTimeout, clock);
        using var reading = CancellationTokenSource.CreateLinkedTokenSource(cancel, whole.Token);
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(reading.Token, first.Token);
        try
        {
            using var request = NewRequest(address, known);
            using var response = await client.SendAsync(request, waiting.Token);
            return await JudgeAsync(address, known, response, reading.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new Answer.Failed(WebProblem.TimedOut(address, options, whole.IsCancellationRequested, first.IsCancellationRequested));
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException or InvalidDataException or InvalidOperationException { Source: "System.IO.Compression.Brotli" })
        {
            // BrotliStream has no exception of its own for garbage.
            return WebProblem.Of(address, options, fault);
        }
    }

    private HttpRequestMessage NewRequest(Uri address, Validators known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        Add("User-Agent", userAgent);
        Add("Accept", Accepted);
        Add("Accept-Encoding", ContentCoding.Accepted);
        Add("If-None-Match", known.ETag);
        Add("If-Modified-Since", known.LastModified);
        return request;

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }

    private async Task<Answer> JudgeAsync(Uri address, Validators known, HttpResponseMessage response, CancellationToken cancel) => response.StatusCode switch
    {
        HttpStatusCode.OK or HttpStatusCode.NonAuthoritativeInformation => await ReadAsync(address, response, cancel),
        HttpStatusCode.NotModified when known.ETag is not null || known.LastModified is not null => new Answer.NotModified(),
        HttpStatusCode.NotModified => new Answer.Failed(
            $"{address} answers 304 (not modified) though it was asked for the whole page. Tell its owner; nothing changes until it answers in full."),
        HttpStatusCode.MovedPermanently or HttpStatusCode.PermanentRedirect => Redirect(address, response, permanent: true),
        HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect => Redirect(address, response, permanent: false),
        _ => WebProblem.Of(address, response, clock.GetUtcNow()),
    };

    private static Answer Redirect(Uri address, HttpResponseMessage response, bool permanent)
    {
        // A Location that is not ASCII, or not an address, is kept as text by the header collection.
        var written = response.Headers.TryGetValues("Location", out var values) ? values.First() : null;
        return written is not null && Uri.TryCreate(address, written, out var to)
            ? new Answer.Redirect(to, permanent)
            : new Answer.Failed($"{address} redirects ({(int)response.StatusCode}) without saying where to.");
    }

    private async Task<Answer> ReadAsync(Uri address, HttpResponseMessage response, CancellationToken cancel)
    {
        var headers = response.Content.Headers;
        var wire = new WireLimit(await response.Content.ReadAsStreamAsync(cancel), options.MaxBodyBytes);
        await using var plain = ContentCoding.Undo(wire, headers.ContentEncoding);
        if (plain is null)
        {
            return new Answer.Failed($"{address} answers in a compression we did not ask for ({string.Join(", ", headers.ContentEncoding)}).");
        }

        var tooLong = headers.ContentLength > options.MaxBodyBytes;
        if (tooLong || await CappedBody.ReadAsync(plain, options.MaxBodyBytes, cancel) is not { } body)
        {
            return WebProblem.TooLarge(address, options);
        }

        var type = headers.ContentType;
        return BodyProblem.Of(body) is { } problem
            ? new Answer.Failed($"{address} {problem}")
            : new Answer.Page(
                new RawDocument(address.AbsoluteUri, body, type?.MediaType, type?.CharSet?.Trim('"', '\'')),
                response.Headers.TryGetValues("ETag", out var tags) ? tags.First() : null,
                headers.TryGetValues("Last-Modified", out var dates) ? dates.First() : null);
    }
}
