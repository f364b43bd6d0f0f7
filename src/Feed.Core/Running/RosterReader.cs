using System.Diagnostics;
using Feed.Core.Enriching;
using Feed.Core.Layouts;
using Feed.Core.Sources;

namespace Feed.Core.Running;

/// <summary>Reads the lists of sources and categories, and the lists of feeds (OPML) that they name.</summary>
/// <param name="seeds">Folder of the lists that come with the program.</param>
public sealed class RosterReader(FeedOptions options, string seeds, ListCopy copies)
{
    public const string SourcesFile = "sources.json";
    public const string CategoriesFile = "categories.json";

    public async Task<RosterOutcome> ReadAsync(CancellationToken cancel) => ReadTaxonomy(options, seeds) switch
    {
        TaxonomyOutcome.Ok ok => await ReadListAsync(ok.Taxonomy, cancel),
        TaxonomyOutcome.Broken broken => new RosterOutcome.Broken(broken.Message),
        var other => throw new UnreachableException($"Unknown outcome: {other}."),
    };

    public static TaxonomyOutcome ReadTaxonomy(FeedOptions options, string seeds) => Taxonomy.Read(options.Categories ?? Path.Combine(seeds, CategoriesFile));

    private async Task<RosterOutcome> ReadListAsync(Taxonomy taxonomy, CancellationToken cancel)
    {
        var address = options.Sources ?? Path.Combine(seeds, SourcesFile);
        if (!IsWeb(address))
        {
            return await ReadFileAsync(address, taxonomy, cancel);
        }

        var (body, problem) = await copies.ReadAsync(address, cancel);
        if (body is null)
        {
            return new RosterOutcome.Broken(problem ?? $"{address} was never read.");
        }

        var copy = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(copy, body, cancel);
            return await ReadFileAsync(copy, taxonomy, cancel) switch
            {
                RosterOutcome.Ok ok => new RosterOutcome.Ok(WithoutFiles(ok.Roster, address, problem)),
                RosterOutcome.Broken broken => new RosterOutcome.Broken(broken.Message.Replace(copy, address, StringComparison.Ordinal)),
                var other => throw new UnreachableException($"Unknown outcome: {other}."),
            };
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>Owners of servers are to know whom they can turn to.</summary>
    private IEnumerable<string> Anonymous(List<Source> sources) =>
        options.FetchAsConfigured.Contact is null && sources.Exists(source => !source.IsFile)
            ? ["Servers are asked without a contact address. Set Feed:Contact (environment variable Feed__Contact) to a page or a mailto: address of yours."]
            : [];

    private async Task<RosterOutcome> ReadFileAsync(string path, Taxonomy taxonomy, CancellationToken cancel) =>
        SourceList.Read(path, LayoutSet.Names, [.. taxonomy.Categories.Select(category => category.Id)]) switch
        {
            SourceListOutcome.Ok ok => new RosterOutcome.Ok(await ImportAsync(ok, taxonomy, cancel)),
            SourceListOutcome.Broken broken => new RosterOutcome.Broken(broken.Message),
            var other => throw new UnreachableException($"Unknown outcome: {other}."),
        };

    private async Task<Roster> ImportAsync(SourceListOutcome.Ok list, Taxonomy taxonomy, CancellationToken cancel)
    {
        List<Source> sources = [.. list.List.Sources];
        List<string> notes = [.. list.Notes.Select(note => note.ToString())];
        foreach (var import in list.List.Imports)
        {
            var (body, problem) = await copies.ReadAsync(import.Address, cancel);
            notes.AddRange(problem is null ? [] : [problem]);
            switch (body is null ? null : import.Read(body))
            {
                case OpmlOutcome.Ok feeds:
                    sources.AddRange(feeds.Sources.Where(feed => !sources.Exists(other => other.Id == feed.Id)));
                    notes.AddRange(feeds.Notes.Select(note => $"{import.Address}: {note}"));
                    break;
                case OpmlOutcome.Broken broken:
                    notes.Add($"{import.Address}: {broken.Problem}");
                    break;
            }
        }

        return new Roster(sources, taxonomy, [.. notes, .. Anonymous(sources)]);
    }

    /// <summary>A stranger's list may not publish files of this machine.</summary>
    private static Roster WithoutFiles(Roster roster, string address, string? problem) => roster with
    {
        Sources = [.. roster.Sources.Where(source => !source.IsFile)],
        Notes =
        [
            .. problem is null ? (string[])[] : [problem], .. roster.Notes,
            .. roster.Sources.Where(source => source.IsFile).Select(source => $"{address}: {source.Id} is left out: a list on the web can only name http and https addresses."),
        ],
    };

    private static bool IsWeb(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
