using Feed.Core;
using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Tests.Storing;

/// <summary>What an <see cref="EntryStore"/> promises over any table. A subclass for each adapter.</summary>
public abstract class EntryStoreContract
{
    private readonly SetClock clock = new();

    protected abstract ITable NewTable();

    [Fact]
    public async Task Entries_of_one_run_are_a_second_apart_newest_date_first_then_in_the_digest_s_order()
    {
        using var store = NewStore();
        await SaveAsync(store, "weekly", Said.Of("a", date: "2024-02"), Said.Of("b"), Said.Of("c", date: "2024-03-01"), Said.Of("d", date: "2024-02"));

        var entries = await ListAsync(store, Listing.All);

        Assert.Equal(["b", "c", "a", "d"], Names(entries));
        Assert.Equal(Enumerable.Range(0, 4).Select(second => clock.Now.AddSeconds(-second)), entries.Select(entry => entry.FirstSeen));
    }

    [Fact]
    public async Task Later_runs_stand_above_earlier_ones()
    {
        using var store = NewStore();
        await SaveAsync(store, "weekly", Said.Of("a", date: "2024-03"));
        clock.Now += TimeSpan.FromMinutes(1);
        await SaveAsync(store, "monthly", Said.Of("b", date: "2019"), Said.Of("c", date: "2018"));

        Assert.Equal(["b", "c", "a"], Names(await ListAsync(store, Listing.All)));
    }

    [Fact]
    public async Task Runs_of_the_same_second_share_no_second_and_none_lies_in_the_future()
    {
        var table = NewTable();
        using var store = new EntryStore(table, clock);
        for (var source = 0; source < 5; source++)
        {
            await SaveAsync(store, $"s{source}", [.. Enumerable.Range(0, 7).Select(number => Said.Of($"n{source}x{number}"))]);
            clock.Now += TimeSpan.FromSeconds(source % 3);
        }

        var entries = await Audit.PassesAsync(table, ["s0", "s1", "s2", "s3", "s4"], ["uncategorized"]);
        Assert.Equal(35, entries.Count);
        Assert.All(entries, entry => Assert.True(entry.FirstSeen <= clock.Now));
    }

    [Fact]
    public async Task Saving_the_same_again_writes_nothing()
    {
        var table = new CountingTable(NewTable());
        using var store = new EntryStore(table, clock);
        Mention[] digest = [.. Enumerable.Range(0, 50).Select(number => Said.Of($"n{number}", categories: ["agents", $"c{number % 4}"]))];
        Assert.Equal(new SaveCounts(50, 0, 0, 0), await SaveAsync(store, "weekly", digest));
        table.Reset();
        clock.Now += TimeSpan.FromHours(1);

        Assert.Equal(new SaveCounts(0, 0, 50, 0), await SaveAsync(store, "weekly", digest));
        Assert.Equal(new SaveCounts(0, 0, 50, 0), await SaveAsync(store, "weekly", [.. digest.Reverse()]));
        Assert.Equal(0, table.Writes);
    }

    [Fact]
    public async Task A_change_writes_as_many_rows_however_large_the_store_is()
    {
        var rows = new List<int>();
        foreach (var size in new[] { 20, 400 })
        {
            var table = new CountingTable(NewTable());
            using var store = new EntryStore(table, clock);
            Mention[] digest = [.. Enumerable.Range(0, size).Select(number => Said.Of($"n{number}", categories: ["agents"]))];
            await SaveAsync(store, "weekly", digest);
            table.Reset();

            digest[7] = digest[7] with { Summary = "We say it otherwise." };
            Assert.Equal(new SaveCounts(0, 1, size - 1, 0), await SaveAsync(store, "weekly", digest));
            rows.Add(table.Rows);
        }

        Assert.Equal(rows[0], rows[1]);
        Assert.InRange(rows[0], 1, 10); // pending, said, entry, three listings with their heads, pending again
    }

    [Fact]
    public async Task Gives_back_what_was_saved()
    {
        using var store = NewStore();
        var mention = Said.Of("a", date: "2024-02-29", categories: ["agents", "alignment"]) with
        {
            TranslatedTitle = "论事物",
            Links = ["https://code.example/a", "https://demo.example/a"],
            Section = "端侧",
            Authors = ["Ann Example", "Bo Example"],
            Organization = "Example Lab",
            Note = "accepted somewhere",
            Content = "<p>" + new string('长', 70_000) + "</p>",
        };
        await SaveAsync(store, "weekly", mention);

        var entry = Assert.Single(await ListAsync(store, Listing.Category("alignment")));
        var found = await store.FindAsync(entry.Id, default);
        var said = Assert.Single(await store.MentionsAsync("weekly", default));

        Assert.Equivalent(entry, found);
        Assert.Equivalent(mention with { Source = "weekly" }, said);
        Assert.Equal((mention.Title, mention.TranslatedTitle, mention.Section, mention.Note), (entry.Title, entry.TranslatedTitle, entry.Section, entry.Note));
        Assert.Equal(mention.Content, entry.Content);
        Assert.Equal(mention.Authors, entry.Authors);
        Assert.Equal(mention.Links, entry.Links);
        Assert.Equal(["weekly"], entry.Sources);
        Assert.Equal(mention.Published, entry.Published);
    }

    [Fact]
    public async Task A_paper_of_two_digests_is_one_entry_that_survives_the_loss_of_either()
    {
        var table = NewTable();
        using var store = new EntryStore(table, clock);
        await SaveAsync(store, "weekly", Said.Of("a", date: "2024-02", categories: ["agents"]));
        clock.Now += TimeSpan.FromHours(1);
        var counts = await SaveAsync(store, "monthly", Said.Of("a", categories: ["alignment"]), Said.Of("b"));
        Assert.Equal(new SaveCounts(1, 1, 0, 0), counts);
        var both = (await ListAsync(store, Listing.Source("weekly")))[0];
        Assert.Equal(["weekly", "monthly"], both.Sources);
        Assert.Equal(["agents", "alignment"], both.Categories);

        clock.Now += TimeSpan.FromHours(1);
        Assert.Equal(new SaveCounts(0, 0, 0, 1), await SaveAsync(store, "weekly"));

        var left = Assert.Single(await ListAsync(store, Listing.Category("alignment")));
        Assert.Equal((both.Id, both.FirstSeen, both.Published), (left.Id, left.FirstSeen, left.Published));
        Assert.Equal(["monthly"], left.Sources);
        Assert.Empty(await ListAsync(store, Listing.Category("agents")));
        await Audit.PassesAsync(table, ["weekly", "monthly"], ["agents", "alignment", "uncategorized"]);

        await SaveAsync(store, "monthly");
        Assert.Null(await store.FindAsync(both.Id, default));
        Assert.Empty(await ListAsync(store, Listing.All));
        Assert.Equal(0, (await store.HeadAsync(Listing.All, default))?.Count);
    }

    [Fact]
    public async Task What_rolls_off_stays_where_all_is_kept()
    {
        using var store = NewStore();
        await SaveAsync(store, KeepRule.All, "blog", Said.Of("a"), Said.Of("b"));

        Assert.Equal(new SaveCounts(1, 0, 1, 0), await SaveAsync(store, KeepRule.All, "blog", Said.Of("b"), Said.Of("c")));
        Assert.Equal(3, (await ListAsync(store, Listing.Source("blog"))).Count);
        Assert.Equal(new SaveCounts(0, 0, 0, 0), await SaveAsync(store, KeepRule.All, "blog"));
        Assert.Equal(3, (await store.HeadAsync(Listing.All, default))?.Count);
    }

    [Fact]
    public async Task What_comes_back_is_what_it_was()
    {
        using var store = NewStore();
        await SaveAsync(store, "weekly", Said.Of("a"), Said.Of("b"));
        var before = await ListAsync(store, Listing.All);
        clock.Now += TimeSpan.FromDays(40);
        await SaveAsync(store, "weekly", Said.Of("b"));
        clock.Now += TimeSpan.FromDays(1);

        Assert.Equal(1, (await SaveAsync(store, "weekly", Said.Of("b"), Said.Of("a", date: "2024-06"))).Added);

        var after = await ListAsync(store, Listing.All);
        Assert.Equal(before.Select(entry => (entry.Id, entry.FirstSeen, entry.Published)), after.Select(entry => (entry.Id, entry.FirstSeen, entry.Published)));
    }

    [Fact]
    public async Task Two_titles_under_one_address_are_two_entries_in_whatever_order()
    {
        using var store = NewStore();
        const string Link = "https://arxiv.org/abs/2402.07610";
        var (one, two) = (Said.Of("a", "Step-On-Feet Tuning of Bootstrapped Models", Link), Said.Of("b", "A Wholly Different Matter", Link));
        await SaveAsync(store, "weekly", one, two);
        var before = Ids(await ListAsync(store, Listing.All));
        Assert.Equal(2, before.Count);

        Assert.Equal(new SaveCounts(0, 0, 2, 0), await SaveAsync(store, "weekly", two, one));
        await SaveAsync(store, "weekly", two);
        Assert.Equal(before[two.Title], Assert.Single(Ids(await ListAsync(store, Listing.All))).Value);
        await SaveAsync(store, "weekly", two, one);

        Assert.Equal(before, Ids(await ListAsync(store, Listing.All)));
    }

    [Fact]
    public async Task The_first_digest_to_be_stored_has_the_key_of_an_address_that_two_papers_share()
    {
        using var store = NewStore();
        const string Link = "https://arxiv.org/abs/2402.07610";
        var (one, two) = (Said.Of("a", "Step-On-Feet Tuning of Bootstrapped Models", Link), Said.Of("b", "A Wholly Different Matter", Link));
        await SaveAsync(store, "weekly", one);
        await SaveAsync(store, "monthly", two);
        await SaveAsync(store, "yearly", two, one);

        var entries = await ListAsync(store, Listing.All);
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Equal(2, entry.Sources.Count));
    }

    [Theory]
    [InlineData("title")]
    [InlineData("link")]
    [InlineData("title and link")]
    [InlineData("date")]
    [InlineData("summary")]
    [InlineData("no link")]
    public async Task An_edited_item_keeps_id_arrival_and_date(string edited)
    {
        using var store = NewStore();
        var summary = "A long summary that is said of one paper alone, because it goes into what exactly was done, on which data, and how well it did in the end.";
        var item = Said.Of("b", date: "2024-02") with { Summary = summary };
        await SaveAsync(store, "weekly", Said.Of("a"), item, Said.Of("c"));
        var before = (await ListAsync(store, Listing.All)).Single(entry => entry.Title == item.Title);
        clock.Now += TimeSpan.FromDays(1);

        var edit = edited switch
        {
            "title" => Said.Of("b", title: "An Amended Heading", date: "2024-02") with { Summary = summary },
            "link" => Said.Of("b", link: "https://elsewhere.example/b", date: "2024-02") with { Summary = summary },
            "title and link" => Said.Of("b", "An Amended Heading", "https://elsewhere.example/b", "2024-02") with { Summary = summary },
            "date" => Said.Of("b", date: "2023-01-05") with { Summary = summary },
            "no link" => item with { Link = null, Key = Core.Enriching.PaperKey.Of(null, item.Title) },
            _ => item with { Summary = "Otherwise." },
        };
        Assert.Equal(new SaveCounts(0, 1, 2, 0), await SaveAsync(store, "weekly", Said.Of("a"), edit, Said.Of("c")), (one, other) => one == other || edited == "date");

        var after = await store.FindAsync(before.Id, default);
        Assert.NotNull(after);
        Assert.Equal((before.FirstSeen, before.Published), (after.FirstSeen, after.Published));
        Assert.Equal(edit.Title, after.Title);
        Assert.Equal(edited == "date" ? before.Updated : clock.Now, after.Updated);
    }

    [Fact]
    public async Task A_head_tells_of_every_change_and_of_nothing_else()
    {
        using var store = NewStore();
        Assert.Null(await store.HeadAsync(Listing.Category("agents"), default));
        await SaveAsync(store, "weekly", Said.Of("a", categories: ["agents"]), Said.Of("b", categories: ["alignment"]));
        var (agents, alignment) = (await store.HeadAsync(Listing.Category("agents"), default), await store.HeadAsync(Listing.Category("alignment"), default));
        Assert.Equal((1, clock.Now), (agents?.Count ?? 0, agents?.LastChange));
        clock.Now += TimeSpan.FromMinutes(5);

        await SaveAsync(store, "weekly", Said.Of("a", categories: ["agents"]) with { Note = "new" }, Said.Of("b", categories: ["alignment"]));

        var changed = await store.HeadAsync(Listing.Category("agents"), default);
        Assert.NotEqual(agents?.Version, changed?.Version);
        Assert.Equal((1, clock.Now), (changed?.Count ?? 0, changed?.LastChange));
        Assert.Equal(alignment, await store.HeadAsync(Listing.Category("alignment"), default));
    }

    [Fact]
    public async Task Pages_and_months_hold_each_entry_once()
    {
        using var store = NewStore();
        foreach (var day in new[] { 29, 30, 31, 32, 33 })
        {
            clock.Now = new DateTimeOffset(2024, 5, 1, 0, 0, 40, TimeSpan.Zero).AddDays(day - 1);
            await SaveAsync(store, $"day-{day}", [.. Enumerable.Range(0, 7).Select(number => Said.Of($"d{day}x{number}"))]);
        }

        var all = await ListAsync(store, Listing.All);
        var paged = new List<Entry>();
        for (ListingCursor? cursor = null; ; cursor = ListingCursor.Parse(ListingCursor.Behind(paged[^1]).ToString()))
        {
            var page = await ToListAsync(store.ListAsync(Listing.All, cursor, 4, default));
            paged.AddRange(page);
            if (page.Count < 4)
            {
                break;
            }
        }

        Assert.Equal(all.Select(entry => entry.Id), paged.Select(entry => entry.Id));
        var (may, june, july) = (Month(5), Month(6), Month(7));
        var inMay = await ToListAsync(store.ListAsync(Listing.All, may, june, null, 100, default));
        var inJune = await ToListAsync(store.ListAsync(Listing.All, june, july, null, 100, default));
        Assert.Equal(21, inMay.Count);
        Assert.Equal(all.Select(entry => entry.Id), inJune.Concat(inMay).Select(entry => entry.Id));
        var rest = await ToListAsync(store.ListAsync(Listing.All, may, june, ListingCursor.Behind(inMay[5]), 100, default));
        Assert.Equal(inMay.Skip(6).Select(entry => entry.Id), rest.Select(entry => entry.Id));
    }

    private static DateTimeOffset Month(int month) => new(2024, month, 1, 0, 0, 0, TimeSpan.Zero);

    private EntryStore NewStore() => new(NewTable(), clock);

    private static Task<SaveCounts> SaveAsync(EntryStore store, string source, params Mention[] mentions) => SaveAsync(store, KeepRule.Current, source, mentions);

    private static Task<SaveCounts> SaveAsync(EntryStore store, KeepRule keep, string source, params Mention[] mentions) =>
        store.SaveAsync(source, keep, Said.Digest(mentions), default);

    private static Task<List<Entry>> ListAsync(EntryStore store, Listing listing) => ToListAsync(store.ListAsync(listing, null, int.MaxValue, default));

    private static async Task<List<Entry>> ToListAsync(IAsyncEnumerable<Entry> entries) => await entries.ToListAsync();

    private static IEnumerable<string> Names(IEnumerable<Entry> entries) => entries.Select(entry => entry.Link?[^1..] ?? "");

    private static SortedDictionary<string, Guid> Ids(IEnumerable<Entry> entries) => new(entries.ToDictionary(entry => entry.Title, entry => entry.Id));
}
