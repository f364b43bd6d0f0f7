namespace Feed.Core.Layouts;

/// <summary>What a layout makes of a stretch of the document.</summary>
/// <param name="Layout">Name of the layout.</param>
/// <param name="Start">Index of the first block of the stretch.</param>
/// <param name="End">Index after the last.</param>
/// <param name="Frames">In order of the document.</param>
/// <param name="Score">How much it explains: characters of text, each weighed by how regular and how complete its entry is.</param>
public sealed record Claim(string Layout, int Start, int End, IReadOnlyList<Frame> Frames, double Score)
{
    public override string ToString() => $"{Layout}: {Frames.Count} entries, blocks {Start} to {End - 1}, score {Score:F0}";
}
