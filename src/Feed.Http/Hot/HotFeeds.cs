using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Feed.Http.Hot;

/// <summary>Finds what answers a request that is beyond doubt for a feed; the part of it that all connections share.</summary>
internal sealed class HotFeeds(BodyCache cache, HotAddresses addresses, TimeProvider clock, KestrelServerLimits limits)
{
    private readonly DateLine date = new(clock);

    public KestrelServerLimits Limits => limits;

    /// <summary>The end of every head.</summary>
    public byte[] DateLine => date.Now();

    /// <summary>Reads the first request of the input. Allocates nothing once the address is known.</summary>
    public HotAnswer Find(ReadOnlySequence<byte> input)
    {
        var bytes = input.FirstSpan;
        bytes = bytes[..Math.Min(bytes.Length, HotRequest.LongestHead)];
        var end = bytes.IndexOf("\r\n\r\n"u8);
        Span<char> head = stackalloc char[HotRequest.LongestHead];
        if (end < 0 || Ascii.ToUtf16(bytes[..end], head, out var length) != OperationStatus.Done
            || !HotRequest.TryParse(head[..length], out var request) || addresses.Find(request) is not { } feed)
        {
            return default;
        }

        var body = cache.Find(feed.Key);
        return new HotAnswer(feed, body, body?.FormFor(request.Wish) ?? default, request.IsHead, end + "\r\n\r\n".Length);
    }

    /// <summary>Makes or checks the feed. <c>false</c> when that fails or there is none, which Kestrel then says better.</summary>
    public async Task<bool> MakeAsync(Resource feed, CancellationToken cancel)
    {
        Task making = cache.AnswerAsync(feed, "", cancel);
        await making.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return making.IsCompletedSuccessfully && cache.Find(feed.Key) is not null;
    }
}
