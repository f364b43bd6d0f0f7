using System.Globalization;
using System.Net;
using System.Text;

namespace Feed.Tests.Running;

/// <summary>Serves <see cref="ChangingWeb"/> as it is in one round; conditional requests are answered as a web server does.</summary>
internal sealed class ChangingServer(ChangingWeb web) : HttpMessageHandler
{
    public int Round { get; set; }

    /// <summary>The answer to a request for a path such as <c>/3.md</c>.</summary>
    public (bool IsModified, string Text, string? ETag, string? Modified) Answer(string path, string? match, string? since)
    {
        lock (web)
        {
            var (text, tag, modified) = web.DocumentOf(int.Parse(path.AsSpan(1, path.IndexOf('.', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture), Round);
            return (!(tag is not null && tag == match) && !(modified is not null && modified == since), text, tag, modified);
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (isModified, text, tag, modified) = Answer(request.RequestUri!.AbsolutePath, Value(request, "If-None-Match"), Value(request, "If-Modified-Since"));
        var response = new HttpResponseMessage(isModified ? HttpStatusCode.OK : HttpStatusCode.NotModified) { Content = new ByteArrayContent(isModified ? Encoding.UTF8.GetBytes(text) : []) };
        response.Headers.TryAddWithoutValidation("ETag", tag is null ? [] : [tag]);
        response.Content.Headers.TryAddWithoutValidation("Last-Modified", modified is null ? [] : [modified]);
        return Task.FromResult(response);
    }

    private static string? Value(HttpRequestMessage request, string header) => request.Headers.TryGetValues(header, out var values) ? values.First() : null;
}
