namespace Feed.Core.Sources;

/// <summary>The digests to follow, as <c>sources.json</c> lists them.</summary>
/// <param name="Sources">In the order of the list, then the feeds of the files of feeds (OPML) that it names.</param>
/// <param name="Imports">Lists of feeds on the web, whose feeds become sources once they are fetched (<see cref="OpmlImport.Read"/>).</param>
/// <remarks>
/// <code>
/// { "sources": [
///   { "id": "weekly", "title": "Weekly papers", "address": "weekly.md", "format": "auto", "layout": "auto", "language": "zh",
///     "issueDate": "2024-03", "categories": [ "agents" ], "keep": "current",
///     "hints": { "main": "//main", "entry": "//article", "title": ".//h2", "link": ".//a", "entryLevel": 2, "sectionLevel": 1, "skip": [ "Sponsor" ] } },
///   { "opml": "https://example.org/feeds.opml", "categories": [], "language": null, "keep": "all" } ] }
/// </code>
/// Only <c>id</c> and <c>address</c> are required, or <c>opml</c> alone. Comments and trailing commas are allowed. A relative address is a file
/// beside the list. A file that is not there is no error of the list: its source reports it, and the others go on.
/// </remarks>
public sealed record SourceList(IReadOnlyList<Source> Sources, IReadOnlyList<OpmlImport> Imports)
{
    /// <summary>Reads and checks the list; never throws.</summary>
    /// <param name="layouts">Names that <c>layout</c> may have, or <c>null</c> to accept any.</param>
    /// <param name="categories">Ids that <c>categories</c> may have, or <c>null</c> to accept any.</param>
    public static SourceListOutcome Read(string path, IReadOnlyCollection<string>? layouts = null, IReadOnlyCollection<string>? categories = null) =>
        new SourceListReader(path, layouts, categories).Read();
}

/// <summary>What reading <c>sources.json</c> came to.</summary>
public abstract record SourceListOutcome
{
    /// <param name="Notes">What the operator should know and the program can live with, such as a feed listed twice.</param>
    public sealed record Ok(SourceList List, IReadOnlyList<ListProblem> Notes) : SourceListOutcome;

    /// <param name="Problems">Every problem of the file, in its order; never empty.</param>
    public sealed record Broken(IReadOnlyList<ListProblem> Problems) : SourceListOutcome
    {
        public string Message => ListProblem.Message(Problems);
    }
}
