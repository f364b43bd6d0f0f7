namespace Feed.Core.Sources;

/// <summary>A list of feeds (OPML) that <c>sources.json</c> names with <c>"opml"</c>: each of its feeds becomes a source.</summary>
/// <param name="Address">An absolute http or https address, or the full path of a file.</param>
/// <param name="Line">1-based line of <c>sources.json</c>.</param>
public sealed record OpmlImport(string Address, int Line)
{
    /// <summary>BCP 47 tag of all feeds, or <c>null</c>.</summary>
    public string? Language { get; init; }

    /// <summary>Categories of all feeds.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    public KeepRule? Keep { get; init; }

    public bool IsFile => !Address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        && !Address.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Makes sources of a fetched list; never throws.</summary>
    public OpmlOutcome Read(byte[] opml) => OpmlReader.Read(opml, this);

    /// <summary>As <see cref="Read"/>, from the file.</summary>
    internal OpmlOutcome ReadFile()
    {
        List<ListProblem> problems = [];
        return ListFile.Load(Address, problems) is { } bytes ? Read(bytes) : new OpmlOutcome.Broken(problems[0].Text);
    }
}

/// <summary>What reading a list of feeds came to.</summary>
public abstract record OpmlOutcome
{
    /// <param name="Notes">Feeds left out, and why.</param>
    public sealed record Ok(IReadOnlyList<Source> Sources, IReadOnlyList<string> Notes) : OpmlOutcome;

    /// <param name="Problem">Whole sentences.</param>
    public sealed record Broken(string Problem) : OpmlOutcome;
}
