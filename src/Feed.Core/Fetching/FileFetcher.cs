using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Core.Fetching;

/// <summary>Takes a digest from the disk.</summary>
public sealed class FileFetcher(FetchOptions options)
{
    public async Task<FetchOutcome> FetchAsync(Source source, Validators known, CancellationToken cancel)
    {
        var path = source.Address;
        if (Directory.Exists(path))
        {
            return Failed(path, "is a folder. Name a file in it as the address of this source.");
        }

        if (!File.Exists(path))
        {
            return Failed(path, "does not exist. Correct the address of this source, which is relative to the list of sources, or put the file there.");
        }

        try
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, useAsync: true);
            return await CappedBody.ReadAsync(file, options.MaxBodyBytes, cancel) is { } body
                ? Judge(path, body, known)
                : Failed(path, $"is larger than {Size.Of(options.MaxBodyBytes)}. Split it, or raise the setting Feed:Fetch:MaxBodyBytes.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return Failed(path, $"cannot be read ({fault.Message.TrimEnd('.')}). Give the account that runs Feed the right to read it.");
        }
    }

    private static FetchOutcome Judge(string path, byte[] body, Validators known)
    {
        if (BodyProblem.Of(body) is { } problem)
        {
            return Failed(path, problem);
        }

        var now = new Validators { ContentHash = Validators.HashOf(body) };
        return now.ContentHash == known.ContentHash ? new FetchOutcome.NotModified(now) : new FetchOutcome.Fetched(new RawDocument(path, body), now);
    }

    private static FetchOutcome.Failed Failed(string path, string problem) => new($"{path} {problem}");
}
