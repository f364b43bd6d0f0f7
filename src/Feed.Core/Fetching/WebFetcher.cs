using Feed.Core.Sources;
using Polly;
using Polly.Retry;

namespace Feed.Core.Fetching;

/// <summary>Takes a digest from the web: politely, conditionally, and never from a place that strangers may not send us to.</summary>
public sealed class WebFetcher : IDisposable
{
    private readonly FetchOptions options;
    private readonly HostGate gate;
    private readonly HttpMessageInvoker client;
    private readonly WebRequest request;
    private readonly ResiliencePipeline<Answer> retry;

    /// <param name="handler">Sends the requests; see <see cref="GuardedDialer.NewHandler"/>. Disposed with this fetcher.</param>
    public WebFetcher(FetchOptions options, string userAgent, HttpMessageHandler handler, TimeProvider clock)
    {
        this.options = options;
        gate = new HostGate(options.HostPause, clock);
        client = new HttpMessageInvoker(handler);
        request = new WebRequest(client, options, userAgent, clock);
        retry = options.Retries == 0 ? ResiliencePipeline<Answer>.Empty : new ResiliencePipelineBuilder<Answer> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<Answer>
            {
                MaxRetryAttempts = options.Retries,
                Delay = options.RetryDelay,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Result is Answer.Failed { Transient: true }),
            })
            .Build();
    }

    public async Task<FetchOutcome> FetchAsync(Source source, Validators known, CancellationToken cancel)
    {
        if (!Uri.TryCreate(known.MovedTo ?? source.Address, UriKind.Absolute, out var address))
        {
            return new FetchOutcome.Failed($"{source.Address} is no address. Write it with http:// or https:// and a host.");
        }

        var movedTo = known.MovedTo;
        var permanent = true;
        for (var hop = 0; hop <= options.MaxRedirects; hop++)
        {
            if (Refusal(address) is { } refusal)
            {
                return new FetchOutcome.Failed(refusal);
            }

            var answer = await AskAsync(address, known, cancel);
            if (answer is Answer.Redirect redirect)
            {
                address = redirect.To;
                permanent &= redirect.Permanent;
                movedTo = permanent ? address.AbsoluteUri : movedTo;
            }
            else if (answer is Answer.Failed { Gone: true } && hop == 0 && movedTo is not null)
            {
                // What moved for good may come back: its own address knows.
                (address, movedTo, known) = (new Uri(source.Address), null, Validators.None);
            }
            else
            {
                return Outcome(answer, known, movedTo);
            }
        }

        return new FetchOutcome.Failed(
            $"{source.Address} redirects more than {options.MaxRedirects} times, at last to {address}. Give the address of the digest itself.");
    }

    public void Dispose() => client.Dispose();

    private async Task<Answer> AskAsync(Uri address, Validators known, CancellationToken cancel)
    {
        using var turn = await gate.EnterAsync(address, cancel);
        return await retry.ExecuteAsync(async token => await request.AskAsync(address, known, token), cancel);
    }

    private static FetchOutcome Outcome(Answer answer, Validators known, string? movedTo) => answer switch
    {
        Answer.NotModified => new FetchOutcome.NotModified(known with { MovedTo = movedTo }),
        Answer.Page page => Compare(page, known, movedTo),
        Answer.Failed failed => new FetchOutcome.Failed(failed.Problem, failed.RetryAfter),
        _ => throw new System.Diagnostics.UnreachableException($"Unknown answer: {answer}."),
    };

    private static FetchOutcome Compare(Answer.Page page, Validators known, string? movedTo)
    {
        var now = new Validators
        {
            ETag = page.ETag,
            LastModified = page.LastModified,
            ContentHash = Validators.HashOf(page.Raw.Body.Span),
            MovedTo = movedTo,
        };
        return now.ContentHash == known.ContentHash ? new FetchOutcome.NotModified(now) : new FetchOutcome.Fetched(page.Raw, now);
    }

    private static string? Refusal(Uri address) =>
        address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps ? $"{address.Scheme} addresses are not followed: {address}."
        : address.UserInfo.Length > 0 ? $"An address with a user name or password is not followed: {address.Scheme}://…@{address.Authority}."
        : null;
}
