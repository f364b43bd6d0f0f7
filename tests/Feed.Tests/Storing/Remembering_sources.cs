using Feed.Core.Fetching;
using Feed.Core.Reading;
using Feed.Core.Storing;

namespace Feed.Tests.Storing;

public sealed class Remembering_sources
{
    private readonly MemoryTable table = new();

    private SourceStates States => new(table);

    [Fact]
    public async Task Gives_back_every_field_of_a_state()
    {
        var time = new DateTimeOffset(2024, 5, 1, 12, 0, 0, TimeSpan.Zero);
        var state = new SourceState
        {
            Id = "weekly",
            Address = "https://digest.example/weekly",
            Condition = SourceCondition.Shrunk,
            Problem = "3 entries instead of 40.",
            LastAttempt = time,
            LastSuccess = time.AddHours(-1),
            LastNewEntry = time.AddDays(-1),
            Entries = 40,
            Layout = "headings",
            Coverage = 0.875,
            Known = new Validators { ETag = "W/\"1\"", LastModified = "yesterday", ContentHash = "abc", MovedTo = "https://new.example/" },
            Failures = 2,
            NextAttempt = time.AddHours(1),
            Fingerprint = "1-2-3",
        };
        await States.SaveAsync(state, default);
        await States.SaveAsync(new SourceState { Id = "bare" }, default);

        Assert.Equal(state, await States.GetAsync("weekly", default));
        Assert.Equal([new SourceState { Id = "bare" }, state], await States.AllAsync(default));
        Assert.Null(await States.GetAsync("absent", default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1000)]
    [InlineData(10 * 1024 * 1024)]
    public async Task Gives_back_the_text_that_was_kept(int length)
    {
        var body = new byte[length];
        new Random(1).NextBytes(body); // cannot be compressed: the most rows a text can take
        await States.SaveTextAsync("weekly", new RawDocument("https://digest.example/", body, "text/html", "gb18030"), default);

        var kept = await States.TextAsync("weekly", default);

        Assert.NotNull(kept);
        Assert.Equal(("https://digest.example/", "text/html", "gb18030"), (kept.Address, kept.MediaType, kept.Charset));
        Assert.True(kept.Body.Span.SequenceEqual(body));
        Assert.Null(await States.TextAsync("other", default));
    }

    [Fact]
    public async Task A_new_text_replaces_the_old_wholly()
    {
        await States.SaveTextAsync("weekly", Text("old", 3_000_000), default);
        await States.SaveTextAsync("weekly", Text("new", 10), default);

        Assert.Equal(10, (await States.TextAsync("weekly", default))?.Body.Length);
        Assert.Equal(2, table.Dump(partition => partition == "text-weekly").Count);
    }

    [Fact]
    public async Task Cut_off_at_any_write_the_old_text_or_the_new_is_there()
    {
        await States.SaveTextAsync("weekly", Text("old", 9_000_000), default);
        for (var writes = 0; writes < 4; writes++)
        {
            var failing = new SourceStates(new FailingTable(table, writes));
            await Record.ExceptionAsync(() => failing.SaveTextAsync("weekly", Text("new", 9_000_000 + writes), default));

            Assert.InRange((await States.TextAsync("weekly", default))?.Body.Length ?? 0, 9_000_000, 9_000_003);
        }
    }

    private static RawDocument Text(string address, int length)
    {
        var body = new byte[length];
        new Random(length).NextBytes(body);
        return new(address, body);
    }
}
