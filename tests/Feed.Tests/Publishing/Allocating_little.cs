using System.Buffers;
using System.Diagnostics;
using Feed.Core.Publishing;

namespace Feed.Tests.Publishing;

[Collection(nameof(Alone))]
public sealed class Allocating_little
{
    private const long MostBytes = 4096;

    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("rss")]
    [InlineData("atom")]
    [InlineData("json")]
    public void Printing_a_hundred_entries_allocates_next_to_nothing_beyond_the_output(string extension)
    {
        var format = FeedFormats.Find(extension)!;
        var view = Some.View(entries: [.. Enumerable.Range(0, 100).Select(index => Some.Gallery[0] with { Id = Guid.NewGuid(), FirstSeen = Some.FirstSeen.AddSeconds(-index), Links = ["https://github.com/example/code"], Summary = "A summary: R&D, a < b." })]);
        var output = new ArrayBufferWriter<byte>(1 << 20);
        var allocated = long.MaxValue;

        // The first passes run code that is not optimised yet, which allocates where the final code does not.
        for (var started = Stopwatch.GetTimestamp(); allocated > MostBytes && Stopwatch.GetElapsedTime(started) < LongestWarmUp;)
        {
            output.ResetWrittenCount();
            var before = GC.GetAllocatedBytesForCurrentThread();
            format.Write(view, output);
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        Assert.InRange(allocated, 0, MostBytes);
    }
}
