using Feed.Core.Enriching;
using Feed.Core.Running;
using Feed.Core.Sources;
using Feed.Core.Storing;
using Feed.Tests.Fetching;
using static Feed.Tests.Fetching.ScriptedServer;

namespace Feed.Tests.Running;

public sealed class Refreshing_a_source : IDisposable
{
    private static readonly Taxonomy Subjects = new([new Category("subjects", "Subjects", null) { Terms = ["subject"] }]);

    private readonly Works works = new();

    public void Dispose() => works.Dispose();

    [Fact]
    public async Task Stores_its_entries_and_how_it_was_read()
    {
        await using var server = new ScriptedServer(Answer("200 OK", Works.Digest(5), "Content-Type: text/markdown", "ETag: \"1\""));

        var result = await works.RunAsync(Works.Source(server.Address));

        Assert.Equal((SourceCondition.Ok, new SaveCounts(5, 0, 0, 0), null), (result.Condition, result.Saved, result.Problem));
        var state = await works.StateAsync();
        Assert.Equal((5, "\"1\"", works.Clock.Now, works.Clock.Now), (state.Entries, state.Known.ETag, state.LastSuccess, state.LastNewEntry));
        Assert.NotNull(state.Layout);
        Assert.InRange(state.Coverage, 0.9, 1);
    }

    [Fact]
    public async Task Writes_nothing_when_it_is_its_turn_and_nothing_changed()
    {
        await using var server = new ScriptedServer((head, wire, cancel) => wire.WriteAsync(System.Text.Encoding.UTF8.GetBytes(
            head.Contains("If-None-Match: \"1\"", StringComparison.Ordinal) ? Answer("304 Not Modified") : Answer("200 OK", Works.Digest(5), "ETag: \"1\"")), cancel).AsTask());
        var source = Works.Source(server.Address);
        await works.RunAllAsync(source);
        (works.EntryWrites.Writes, works.SourceWrites.Writes) = (0, 0);
        works.Clock.Now += TimeSpan.FromHours(1);

        var results = await works.RunAllAsync(source, source with { Id = "missing", Address = Path.Combine(works.Folder, "none.md") });

        Assert.Equal(SourceCondition.Unchanged, results![0].Condition);
        Assert.Equal(0, works.EntryWrites.Writes);
        // The failed source's state and its change.
        Assert.Equal(2, works.SourceWrites.Writes);
        Assert.Equal(works.Clock.Now, (await works.StateAsync()).LastSuccess);
    }

    [Fact]
    public async Task Far_fewer_entries_change_nothing_until_they_come_twice_in_a_row()
    {
        await using var server = OfTurns(Answer("200 OK", Works.Digest(10)), Answer("200 OK", Works.Digest(3)), Answer("200 OK", Works.Digest(2)));
        await works.RunAsync(Works.Source(server.Address));
        var published = await works.PublishedAsync();

        var first = await works.RunAsync(Works.Source(server.Address));
        Assert.Equal(SourceCondition.Shrunk, first.Condition);
        Assert.Contains("Only 3 of 10", first.Problem, StringComparison.Ordinal);
        Assert.Equal(published, await works.PublishedAsync());

        var second = await works.RunAsync(Works.Source(server.Address));
        Assert.Equal((SourceCondition.Ok, 8), (second.Condition, second.Saved.Gone));
        Assert.Equal(2, await works.CountAsync());
    }

    [Fact]
    public async Task A_digest_that_recovers_is_as_if_it_had_never_shrunk()
    {
        await using var server = OfTurns(Answer("200 OK", Works.Digest(10)), Answer("200 OK", Works.Digest(3)), Answer("200 OK", Works.Digest(10)), Answer("200 OK", Works.Digest(3)));
        await works.RunAsync(Works.Source(server.Address));
        var published = await works.PublishedAsync();

        Assert.Equal(SourceCondition.Shrunk, (await works.RunAsync(Works.Source(server.Address))).Condition);
        Assert.Equal(SourceCondition.Unchanged, (await works.RunAsync(Works.Source(server.Address))).Condition);
        Assert.Equal(SourceCondition.Shrunk, (await works.RunAsync(Works.Source(server.Address))).Condition);
        Assert.Equal(published, await works.PublishedAsync());
    }

    [Fact]
    public async Task An_operator_can_confirm_that_it_shrank()
    {
        await using var server = OfTurns(Answer("200 OK", Works.Digest(10)), Answer("200 OK", Works.Digest(1)), Answer("200 OK", "<html><body>Gone for maintenance.</body></html>"));
        var source = Works.Source(server.Address) with { Keep = KeepRule.Current };
        await works.RunAsync(source);

        Assert.Equal(SourceCondition.Ok, (await works.RunAsync(source, RunKind.Confirmed)).Condition);
        Assert.Equal(1, await works.CountAsync());
        Assert.Equal(SourceCondition.Empty, (await works.RunAsync(source, RunKind.Confirmed)).Condition);
        Assert.Equal(0, await works.CountAsync());
    }

    [Theory]
    [InlineData("text/html", "<!DOCTYPE html><html><head><title>Maintenance</title></head><body><h1>We will be back soon</h1><p>Sorry for the inconvenience.</p></body></html>")]
    [InlineData("text/html", "<html><body><form action=/login><label>User <input name=u></label><label>Password <input type=password name=p></label><button>Log in</button></form></body></html>")]
    [InlineData("text/html", "<html><head><title>Just a moment...</title></head><body><noscript>Enable JavaScript and cookies to continue</noscript></body></html>")]
    [InlineData("text/html", "<html><head><title>欢迎</title></head><body><p>您好</p></body></html>")]
    [InlineData("text/plain", "Service temporarily unavailable.")]
    [InlineData("text/plain", "系统维护中，请稍后再试。")]
    [InlineData("application/json", "{\"message\": \"API rate limit exceeded\"}")]
    public async Task A_page_in_place_of_the_digest_changes_nothing_however_often_it_comes(string type, string page)
    {
        await using var server = OfTurns(Answer("200 OK", Works.Digest(10), "ETag: \"1\""), Answer("200 OK", page, $"Content-Type: {type}"));
        var source = Works.Source(server.Address) with { Keep = KeepRule.Current };
        await works.RunAsync(source);
        var published = await works.PublishedAsync();

        for (var run = 0; run < 3; run++)
        {
            var result = await works.RunAsync(source, RunKind.Asked);
            Assert.Equal(SourceCondition.Failed, result.Condition);
            Assert.Contains("in place of the digest", result.Problem, StringComparison.Ordinal);
            Assert.Contains("--confirm", result.Problem, StringComparison.Ordinal);
            works.Clock.Now += TimeSpan.FromDays(1);
        }

        Assert.Equal(published, await works.PublishedAsync());
        Assert.Contains("If-None-Match: \"1\"", server.Requests[^1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<html><head><title>Service unavailable</title></head><body><p>Try again later.</p></body></html>")]
    [InlineData("<html><head><title>Sign in</title></head><body><h1>Sign in</h1></body></html>")]
    public async Task An_error_page_in_place_of_a_page_is_known_by_its_words(string page)
    {
        var digest = $"<html><body>{string.Concat(Enumerable.Range(1, 10).Select(number => $"<h2>Paper number {number}</h2><p><a href=\"https://arxiv.org/abs/2402.{number:D5}\">The paper</a> has an abstract of a few words.</p>"))}</body></html>";
        await using var server = OfTurns(Answer("200 OK", digest, "Content-Type: text/html"), Answer("200 OK", page, "Content-Type: text/html"));
        var source = Works.Source(server.Address) with { Keep = KeepRule.Current };
        Assert.Equal(10, (await works.RunAsync(source)).Saved.Added);

        var result = await works.RunAsync(source);

        Assert.Equal(SourceCondition.Failed, result.Condition);
        Assert.Contains("an error page (“S", result.Problem, StringComparison.Ordinal);
        Assert.Equal(10, await works.CountAsync());
    }

    [Fact]
    public async Task No_entry_at_all_changes_nothing_until_it_happens_twice_in_a_row()
    {
        await using var server = OfTurns(Answer("200 OK", Works.Digest(10)), Answer("200 OK", "---\n", "ETag: \"none\""), Answer("200 OK", "---\n", "ETag: \"none\""), Answer("304 Not Modified"));
        var source = Works.Source(server.Address);
        await works.RunAsync(source);

        var first = await works.RunAsync(source);
        Assert.Equal(SourceCondition.Shrunk, first.Condition);
        Assert.Contains("None of 10", first.Problem, StringComparison.Ordinal);
        Assert.Equal(10, await works.CountAsync());

        var second = await works.RunAsync(source);
        Assert.Equal((SourceCondition.Empty, 10), (second.Condition, second.Saved.Gone));
        Assert.Equal(0, await works.CountAsync());
        Assert.Equal(SourceCondition.Empty, (await works.RunAsync(source)).Condition);
    }

    [Fact]
    public async Task Shrinking_twice_with_a_fault_in_between_is_not_twice_in_a_row()
    {
        await using var server = OfTurns(Answer("200 OK", Works.Digest(10)), Answer("200 OK", Works.Digest(3)), Answer("500 Internal Server Error"), Answer("200 OK", Works.Digest(3)));
        await works.RunAsync(Works.Source(server.Address));

        for (var run = 0; run < 3; run++)
        {
            var result = await works.RunAsync(Works.Source(server.Address), RunKind.Asked);
            Assert.Equal(run == 1 ? SourceCondition.Failed : SourceCondition.Shrunk, result.Condition);
        }

        Assert.Equal(10, await works.CountAsync());
    }

    [Fact]
    public async Task A_source_that_never_had_an_entry_is_called_empty()
    {
        await using var server = new ScriptedServer(Answer("200 OK", "---\n"));

        for (var run = 0; run < 2; run++)
        {
            var result = await works.RunAsync(Works.Source(server.Address));
            Assert.Equal(SourceCondition.Empty, result.Condition);
            Assert.Contains("parse --explain", result.Problem, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Half_a_document_that_calls_itself_whole_changes_nothing()
    {
        var digest = Works.Digest(20);
        await using var server = OfTurns(Answer("200 OK", digest), $"HTTP/1.1 200 OK\r\n\r\n{digest[..(digest.Length / 3)]}");
        await works.RunAsync(Works.Source(server.Address));
        var published = await works.PublishedAsync();

        Assert.Equal(SourceCondition.Shrunk, (await works.RunAsync(Works.Source(server.Address))).Condition);
        Assert.Equal(published, await works.PublishedAsync());
    }

    [Fact]
    public async Task The_wrong_charset_in_the_header_changes_no_entry()
    {
        var digest = Works.Digest(6).Replace("subject", "主题的中文论文", StringComparison.Ordinal);
        await using var server = OfTurns(
            Answer("200 OK", digest, "Content-Type: text/markdown; charset=utf-8"), Answer("200 OK", digest + "\n", "Content-Type: text/markdown; charset=iso-8859-1"));
        await works.RunAsync(Works.Source(server.Address));
        var published = await works.PublishedAsync();

        Assert.Equal(new SaveCounts(0, 0, 6, 0), (await works.RunAsync(Works.Source(server.Address))).Saved);
        Assert.Equal(published, await works.PublishedAsync());
    }

    [Fact]
    public async Task A_changed_layout_keeps_ids_and_first_seen_times()
    {
        var list = string.Concat(Enumerable.Range(1, 8).Select(number =>
            $"- **Paper number {number} on a subject** https://arxiv.org/abs/2402.{number:D5}\n  The abstract of paper {number}: it has a few words, as abstracts do, and ends.\n"));
        await using var server = OfTurns(Answer("200 OK", Works.Digest(8)), Answer("200 OK", list));
        await works.RunAsync(Works.Source(server.Address));
        var before = await FirstSeenAsync();
        works.Clock.Now += TimeSpan.FromDays(1);

        var result = await works.RunAsync(Works.Source(server.Address));

        Assert.Equal((0, 0), (result.Saved.Added, result.Saved.Gone));
        Assert.Equal(before, await FirstSeenAsync());
    }

    [Theory]
    [InlineData("429 Too Many Requests")]
    [InlineData("503 Service Unavailable")]
    public async Task A_server_that_asks_to_be_left_alone_is_left_alone_even_when_an_operator_asks(string status)
    {
        await using var server = OfTurns(Answer("200 OK", Works.Digest(3)), Answer(status, "", "Retry-After: 7200"), Answer("200 OK", Works.Digest(3)));
        await works.RunAsync(Works.Source(server.Address));
        Assert.Equal(SourceCondition.Failed, (await works.RunAsync(Works.Source(server.Address))).Condition);

        works.Clock.Now += TimeSpan.FromMinutes(119);
        var waiting = await works.RunAsync(Works.Source(server.Address), RunKind.Asked);
        Assert.Contains("Asked again after", waiting.Problem, StringComparison.Ordinal);
        Assert.Equal(2, server.Requests.Count);

        works.Clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(SourceCondition.Unchanged, (await works.RunAsync(Works.Source(server.Address))).Condition);
    }

    [Fact]
    public async Task A_source_that_fails_is_asked_less_and_less_often_unless_an_operator_asks()
    {
        await using var server = new ScriptedServer(Answer("404 Not Found"));
        var source = Works.Source(server.Address);

        List<TimeSpan> waits = [];
        for (var run = 0; run < 10; run++)
        {
            await works.RunAsync(source);
            waits.Add((await works.StateAsync()).NextAttempt!.Value - works.Clock.Now);
            await works.RunAsync(source);
            works.Clock.Now += waits[^1];
        }

        Assert.Equal(10, server.Requests.Count);
        Assert.InRange(waits[0], TimeSpan.FromMinutes(2.5), TimeSpan.FromMinutes(5));
        Assert.InRange(waits[^1], TimeSpan.FromHours(6), TimeSpan.FromHours(12));
        await works.RunAsync(source);
        await works.RunAsync(source, RunKind.Asked);
        Assert.Equal(12, server.Requests.Count);
    }

    [Fact]
    public async Task Where_it_moved_to_for_good_is_remembered_and_reported()
    {
        await using var server = new ScriptedServer((head, wire, cancel) => wire.WriteAsync(System.Text.Encoding.UTF8.GetBytes(
            head.StartsWith("GET /new.md", StringComparison.Ordinal) ? Answer("200 OK", Works.Digest(3)) : Answer("308 Permanent Redirect", "", "Location: /new.md")), cancel).AsTask());

        var results = new[] { await works.RunAsync(Works.Source(server.Address)), await works.RunAsync(Works.Source(server.Address)) };

        Assert.Equal([SourceCondition.Ok, SourceCondition.Unchanged], results.Select(result => result.Condition));
        Assert.All(results, result => Assert.Contains("/new.md, where it is read now. Correct its address", result.Problem, StringComparison.Ordinal));
        Assert.EndsWith("/new.md", (await works.StateAsync()).Known.MovedTo, StringComparison.Ordinal);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Another_taxonomy_is_applied_to_the_kept_text_without_asking_the_server()
    {
        await using var server = new ScriptedServer(Answer("200 OK", Works.Digest(4)));
        await works.RunAsync(Works.Source(server.Address));
        works.Taxonomy = Subjects;
        works.Clock.Now += TimeSpan.FromDays(1);

        Assert.Equal(new SaveCounts(0, 4, 0, 0), (await works.RunAsync(Works.Source(server.Address))).Saved);
        Assert.Contains("subjects", await works.PublishedAsync(), StringComparison.Ordinal);
        Assert.Single(server.Requests);
        Assert.Equal(SourceCondition.Unchanged, (await works.RunAsync(Works.Source(server.Address))).Condition);
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task A_source_that_fails_is_read_again_too_and_still_fails()
    {
        await using var server = OfTurns(Answer("200 OK", Works.Digest(4)), Answer("404 Not Found"));
        await works.RunAsync(Works.Source(server.Address));
        await works.RunAsync(Works.Source(server.Address));
        works.Taxonomy = Subjects;

        Assert.Equal((SourceCondition.Failed, 4), ((await works.RunAsync(Works.Source(server.Address))) is var again ? (again.Condition, again.Saved.Changed) : default));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Another_address_is_another_digest()
    {
        await using var old = new ScriptedServer(Answer("200 OK", Works.Digest(20), "ETag: \"1\""));
        await using var next = new ScriptedServer(Answer("200 OK", Works.Digest(2, from: 50), "ETag: \"1\""));
        await works.RunAsync(Works.Source(old.Address));

        Assert.Equal(new SaveCounts(2, 0, 0, 20), (await works.RunAsync(Works.Source(next.Address))).Saved);
        Assert.DoesNotContain("If-None-Match", next.Requests[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_new_for_long_is_called_stale()
    {
        await using var server = OfTurns(Answer("200 OK", Works.Digest(4)), Answer("200 OK", Works.Digest(4)), Answer("200 OK", Works.Digest(5)));
        await works.RunAsync(Works.Source(server.Address));
        works.Clock.Now += TimeSpan.FromDays(46);

        var stale = await works.RunAsync(Works.Source(server.Address));
        Assert.Equal(SourceCondition.Stale, stale.Condition);
        Assert.Contains("Nothing new since 2026-03-01", stale.Problem, StringComparison.Ordinal);
        Assert.Equal(SourceCondition.Ok, (await works.RunAsync(Works.Source(server.Address))).Condition);
    }

    [Fact]
    public async Task Each_change_of_its_state_is_kept_once()
    {
        await using var server = OfTurns(Answer("200 OK", Works.Digest(9)), Answer("404 Not Found"), Answer("404 Not Found"), Answer("200 OK", Works.Digest(1)), Answer("200 OK", Works.Digest(9)), Answer("200 OK", Works.Digest(9)));
        for (var run = 0; run < 6; run++)
        {
            await works.RunAsync(Works.Source(server.Address), RunKind.Asked);
            works.Clock.Now += TimeSpan.FromHours(1);
        }

        Assert.Equal(
            [(SourceCondition.Shrunk, SourceCondition.Ok), (SourceCondition.Failed, SourceCondition.Shrunk), (SourceCondition.Ok, SourceCondition.Failed)],
            (await works.States.Changes.NewestAsync(10, CancellationToken.None)).Select(change => (change.From, change.To)));
    }

    private async Task<List<(Guid, DateTimeOffset)>> FirstSeenAsync()
    {
        List<(Guid, DateTimeOffset)> seen = [];
        await foreach (var entry in works.Store.ListAsync(Listing.All, null, 1000, CancellationToken.None))
        {
            seen.Add((entry.Id, entry.FirstSeen));
        }

        return seen;
    }
}
