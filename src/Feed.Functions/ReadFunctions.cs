using Feed.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Feed.Functions;

/// <summary>What readers ask for: a function for each kind of address, so that each has its own line in the telemetry; all lead to the router that both hosts share.</summary>
/// <remarks>
/// The host tries functions in the alphabetical order of their names, whatever the case, and takes the first whose route and method fit.
/// So an address with an ending comes before the same without (<c>File</c> before <c>Page</c>), and the one that takes everything has the last name.
/// An empty route would mean the function's name to the host and the root to the worker: the root is answered by <see cref="ZEverythingElse"/>.
/// </remarks>
public sealed class ReadFunctions(FeedRouter router)
{
    [Function(nameof(Entry))]
    public Task<IResult> Entry(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "entries/{id}")] HttpRequest request, CancellationToken cancel) => router.AnswerAsync(request, cancel);

    [Function(nameof(FeedArchive))]
    public Task<IResult> FeedArchive(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds/{categories}/{month}.{format}")] HttpRequest request, CancellationToken cancel) => router.AnswerAsync(request, cancel);

    [Function(nameof(FeedFile))]
    public Task<IResult> FeedFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds/{categories}.{format}")] HttpRequest request, CancellationToken cancel) => router.AnswerAsync(request, cancel);

    [Function(nameof(FeedPage))]
    public Task<IResult> FeedPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds/{categories}")] HttpRequest request, CancellationToken cancel) => router.AnswerAsync(request, cancel);

    [Function(nameof(Health))]
    public Task<IResult> Health(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request, CancellationToken cancel) => router.AnswerAsync(request, cancel);

    [Function(nameof(Opml))]
    public Task<IResult> Opml(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "feeds.opml")] HttpRequest request, CancellationToken cancel) => router.AnswerAsync(request, cancel);

    [Function(nameof(SourceArchive))]
    public Task<IResult> SourceArchive(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sources/{source}/{month}.{format}")] HttpRequest request, CancellationToken cancel) => router.AnswerAsync(request, cancel);

    [Function(nameof(SourceFile))]
    public Task<IResult> SourceFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sources/{source}.{format}")] HttpRequest request, CancellationToken cancel) => router.AnswerAsync(request, cancel);

    [Function(nameof(SourcePage))]
    public Task<IResult> SourcePage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "sources/{source}")] HttpRequest request, CancellationToken cancel) => router.AnswerAsync(request, cancel);

    [Function(nameof(StatusFile))]
    public Task<IResult> StatusFile(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "status.{format}")] HttpRequest request, CancellationToken cancel) => router.AnswerAsync(request, cancel);

    [Function(nameof(StatusPage))]
    public Task<IResult> StatusPage(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "status")] HttpRequest request, CancellationToken cancel) => router.AnswerAsync(request, cancel);

    /// <summary>The home page, OPTIONS, style sheets, and the words that say what is wrong with an address or method.</summary>
    [Function(nameof(ZEverythingElse))]
    public Task<IResult> ZEverythingElse(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "options", "post", "put", "patch", "delete", Route = "{*path}")] HttpRequest request, CancellationToken cancel) => router.AnswerAsync(request, cancel);
}
