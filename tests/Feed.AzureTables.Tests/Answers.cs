using System.Net;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Feed.AzureTables.Tests;

/// <summary>Stands between the client and Azurite: gives its own answers first, then lets everything through.</summary>
internal sealed class Answers(params IEnumerable<Func<HttpResponseMessage>> first) : DelegatingHandler(new SocketsHttpHandler())
{
    private readonly Queue<Func<HttpResponseMessage>> left = new(first);

    public int Requests { get; private set; }

    /// <summary>Our limits on retrying, with shorter pauses, over this transport.</summary>
    public TableClientOptions Options()
    {
        var options = TableAccount.Options();
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.Retry.MaxDelay = TimeSpan.FromMilliseconds(5);
        options.Transport = new HttpClientTransport(this);
        return options;
    }

    /// <summary>What the service says when it is asked too often.</summary>
    public static HttpResponseMessage Busy() => Json(HttpStatusCode.ServiceUnavailable,
        """{"odata.error":{"code":"ServerBusy","message":{"lang":"en-US","value":"The server is busy."}}}""");

    public static HttpResponseMessage Json(HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        var answer = new HttpResponseMessage(status) { Content = new StringContent(body, null, "application/json") };
        foreach (var (name, value) in headers)
        {
            answer.Headers.TryAddWithoutValidation(name, value);
        }

        return answer;
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests++;
        return left.TryDequeue(out var answer) ? Task.FromResult(answer()) : base.SendAsync(request, cancellationToken);
    }
}
