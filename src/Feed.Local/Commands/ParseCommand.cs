using Feed.Core;
using Feed.Core.Enriching;
using Feed.Core.Fetching;
using Feed.Core.Layouts;
using Feed.Core.Reading;
using Feed.Core.Running;
using Feed.Core.Sources;

namespace Feed.Local.Commands;

/// <summary>Takes one document through reading, splitting and enriching, and shows what came out; stores nothing.</summary>
internal static class ParseCommand
{
    private static readonly string[] Formats = ["auto", "markdown", "html", "text", "feed"];

    public static async Task<int> RunAsync(Arguments arguments, Terminal terminal)
    {
        if (Misuse(arguments) is { } misuse)
        {
            return await terminal.MisuseAsync(misuse);
        }

        var (setup, problem) = Setup.Read(arguments);
        return setup is null ? await terminal.FailAsync(problem ?? "") : RosterReader.ReadTaxonomy(setup.Options, Setup.Seeds) switch
        {
            TaxonomyOutcome.Ok ok => await ParseAsync(setup, ok.Taxonomy, arguments, terminal),
            TaxonomyOutcome.Broken broken => await terminal.FailAsync(broken.Message),
            var other => throw new System.Diagnostics.UnreachableException($"Unknown outcome: {other}."),
        };
    }

    private static string? Misuse(Arguments arguments)
    {
        var (format, layout) = (arguments["--format"] ?? "auto", arguments["--layout"] ?? "auto");
        return !Formats.Contains(format) ? Unknown("format", format, Formats)
            : layout != "auto" && !LayoutSet.Names.Contains(layout) ? Unknown("layout", layout, ["auto", .. LayoutSet.Names])
            : arguments.Has("--json") && arguments.Has("--explain") ? "--json and --explain exclude each other."
            : null;
    }

    private static string Unknown(string what, string name, IReadOnlyList<string> known) =>
        $"There is no {what} {name}. Did you mean {NearestName.Of(name, known)}? There are {string.Join(", ", known)}.";

    private static async Task<int> ParseAsync(Setup setup, Taxonomy taxonomy, Arguments arguments, Terminal terminal)
    {
        var source = SourceOf(arguments);
        using var fetcher = setup.NewFetcher();
        var outcome = await fetcher.FetchAsync(source, Validators.None, terminal.Cancel);
        if (outcome is not FetchOutcome.Fetched page)
        {
            return await terminal.FailAsync((outcome as FetchOutcome.Failed)?.Problem ?? "");
        }

        var document = DocumentReader.Read(page.Raw, source.Format);
        var split = LayoutSet.Split(document, source.Layout);
        var mentions = Enricher.Enrich(source, document, split.Drafts, taxonomy);
        await terminal.WriteAsync(
            arguments.Has("--explain") ? Explanation.Lines(document, split, mentions.Count)
            : arguments.Has("--json") ? mentions.Select(mention => ParsedEntry.Of(mention).ToJson())
            : FoundEntries.Lines(mentions));
        return mentions.Count > 0 ? Terminal.Done
            : await terminal.FailAsync(Shrinkage.NoEntry(document));
    }

    private static Source SourceOf(Arguments arguments)
    {
        // Every command that takes an operand has one once it is read.
        var operand = arguments.Operand!;
        var isWeb = new Source { Id = "parse", Title = operand, Address = operand } is { IsFile: false };
        return new Source
        {
            Id = "parse",
            Title = operand,
            Address = isWeb ? operand : Path.GetFullPath(operand),
            Format = Enum.Parse<DocumentFormat>(arguments["--format"] ?? "auto", ignoreCase: true),
            Layout = arguments["--layout"] is { } layout and not "auto" ? layout : null,
        };
    }
}
