using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Feed.Core.Fetching;

/// <summary>Says in words what went wrong with a request, and what to do about it.</summary>
internal static class WebProblem
{
    public static string TimedOut(Uri address, FetchOptions options, bool whole, bool first)
    {
        var (what, limit, setting) = (whole, first) switch
        {
            (true, _) => ("did not finish its answer", options.WholeTimeout, nameof(options.WholeTimeout)),
            (_, true) => ("did not start to answer", options.FirstByteTimeout, nameof(options.FirstByteTimeout)),
            _ => ("did not accept a connection", options.ConnectTimeout, nameof(options.ConnectTimeout)),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{address} {what} within {limit.TotalSeconds:0.#} s (setting Feed:Fetch:{setting}).");
    }

    public static Answer.Failed TooLarge(Uri address, FetchOptions options) =>
        new($"{address} is larger than {Size.Of(options.MaxBodyBytes)}. Follow a smaller page, or raise the setting Feed:Fetch:MaxBodyBytes.");

    public static Answer.Failed Of(Uri address, FetchOptions options, Exception fault)
    {
        if (Find<TooLargeException>(fault) is not null)
        {
            return TooLarge(address, options);
        }

        if (Find<RefusedAddressException>(fault) is { } refused)
        {
            return new Answer.Failed($"{address} is not asked: {refused.Message}");
        }

        if (fault is InvalidOperationException || Find<InvalidDataException>(fault) is not null)
        {
            return new Answer.Failed($"{address} sends data that cannot be decompressed ({(Find<InvalidDataException>(fault) ?? fault).Message.TrimEnd('.')}).");
        }

        var name = Find<SocketException>(fault)?.SocketErrorCode is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain;
        var error = fault switch
        {
            HttpRequestException request => request.HttpRequestError,
            HttpIOException io => io.HttpRequestError,
            _ => HttpRequestError.Unknown,
        };
        return error switch
        {
            _ when name || error == HttpRequestError.NameResolutionError =>
                new Answer.Failed($"{address}: the name {address.Host} is not known. Correct the address of this source, or the DNS settings of this machine.", Gone: true),
            HttpRequestError.ConnectionError => new Answer.Failed($"{address} does not accept connections ({Reason(fault)}).", Transient: true),
            HttpRequestError.SecureConnectionError => new Answer.Failed($"{address} has no valid certificate ({Reason(fault)})."),
            HttpRequestError.ResponseEnded => new Answer.Failed($"{address} broke off in mid-answer; nothing of it is used.", Transient: true),
            HttpRequestError.InvalidResponse => new Answer.Failed($"{address} does not answer in HTTP ({Reason(fault)})."),
            _ => new Answer.Failed($"{address} broke the connection ({Reason(fault)}).", Transient: true),
        };
    }

    public static Answer.Failed Of(Uri address, HttpResponseMessage response, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var retryAfter = RetryAfter.Parse(response.Headers.TryGetValues("Retry-After", out var values) ? values.First() : null, now);
        var remedy = response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "It wants a login or refuses programs: ask its owner for an open address.",
            HttpStatusCode.NotFound or HttpStatusCode.Gone => "Correct the address of this source, or remove it.",
            HttpStatusCode.TooManyRequests => "It is asked less often from now on.",
            >= HttpStatusCode.InternalServerError => "It is asked again later.",
            _ => "Open the address in a browser to see what it wants.",
        };
        var gone = response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone;
        var transient = retryAfter is null
            && response.StatusCode is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;
        return new Answer.Failed($"{address} answers {status} ({Words(response)}). {remedy}", transient, gone, retryAfter);
    }

    // The reason phrase is the server's own words; only a short printable one is repeated.
    private static string Words(HttpResponseMessage response) =>
        response.ReasonPhrase is { Length: > 0 and <= 60 } phrase && phrase.All(letter => letter is >= ' ' and <= '~') ? phrase : response.StatusCode.ToString();

    private static string Reason(Exception fault) => (fault.InnerException ?? fault).Message.TrimEnd('.');

    private static T? Find<T>(Exception? fault)
        where T : Exception
    {
        while (fault is not null and not T)
        {
            fault = fault.InnerException;
        }

        return (T?)fault;
    }
}
