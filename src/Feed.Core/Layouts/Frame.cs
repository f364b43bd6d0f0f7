namespace Feed.Core.Layouts;

/// <summary>The blocks of one entry.</summary>
/// <param name="Start">Index of the first block.</param>
/// <param name="Opener">Index of the block that holds the title.</param>
/// <param name="End">Index after the last block.</param>
public readonly record struct Frame(int Start, int Opener, int End)
{
    /// <summary>What the entry stands under, where it is not the nearest heading; empty where it is nothing.</summary>
    public string? Section { get; init; }

    public int Count => End - Start;

    public static Frame Of(int opener, int end) => new(opener, opener, end);
}
