namespace Feed.Core.Sources;

/// <summary>Reads one list of sources.</summary>
internal sealed class SourceListReader(string path, IReadOnlyCollection<string>? layouts, IReadOnlyCollection<string>? categories)
{
    /// <summary>More sources than one service can follow are a mistake.</summary>
    public const int MaxSources = 10_000;

    private const string Remedy = "Write \"sources\": [ { \"id\": \"weekly\", \"address\": \"weekly.md\" } ].";

    private readonly SourceFields fields = new(path, layouts, categories);
    private readonly List<ListProblem> problems = [];
    private readonly List<ListProblem> notes = [];
    private readonly OrderedDictionary<string, Source> sources = new(StringComparer.Ordinal);
    private readonly List<OpmlImport> imports = [];

    public SourceListOutcome Read()
    {
        if (ListFile.Read(path, "sources", problems) is { } map)
        {
            var file = new SettingReader(path, "", map, problems);
            foreach (var settings in file.Objects("sources", Remedy))
            {
                ReadOne(settings);
            }

            imports.Where(import => import.IsFile).ToList().ForEach(ImportFile);
            file.ReportUnknown();
            if (sources.Count > MaxSources)
            {
                file.Report("sources", $"has {sources.Count} sources; at most {MaxSources} are allowed. Run a second service for the others.");
            }
        }

        return problems.Count > 0
            ? new SourceListOutcome.Broken([.. problems.OrderBy(problem => problem.Line ?? 0)])
            : new SourceListOutcome.Ok(new SourceList([.. sources.Values], [.. imports.Where(import => !import.IsFile)]), notes);
    }

    private void ReadOne(SettingReader settings)
    {
        var before = problems.Count;
        if (settings.Has("opml"))
        {
            var import = fields.ImportOf(settings);
            settings.ReportUnknown();
            imports.AddRange(problems.Count == before ? [import] : []);
            return;
        }

        var source = fields.SourceOf(settings);
        settings.ReportUnknown();
        if (!sources.TryAdd(source.Id, source))
        {
            settings.Report("id", $"\"{source.Id}\" stands twice. Every source needs an id of its own.");
        }
    }

    /// <summary>Puts the feeds of files in; a source of the list's own goes before a feed of the same id, wherever it stands.</summary>
    private void ImportFile(OpmlImport import)
    {
        switch (import.ReadFile())
        {
            case OpmlOutcome.Ok feeds:
                notes.AddRange(feeds.Notes.Select(note => new ListProblem(import.Address, null, null, note)));
                foreach (var feed in feeds.Sources)
                {
                    sources.TryAdd(feed.Id, feed);
                }

                break;
            case OpmlOutcome.Broken broken:
                notes.Add(new ListProblem(path, import.Line, "opml", $"{import.Address}: {broken.Problem} Its feeds are left out."));
                break;
        }
    }
}
