namespace Feed.Core.Layouts;

/// <summary>A stretch of the document that layouts may claim.</summary>
/// <param name="Start">Index of the first block.</param>
/// <param name="End">Index after the last.</param>
public sealed record Region(DigestText Text, int Start, int End)
{
    public int Count => End - Start;

    internal Sums Sums { get; } = Text.Between(Start, End);

    public IEnumerable<int> Indexes => Enumerable.Range(Start, Count);
}
