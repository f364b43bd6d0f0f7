namespace Feed.Core.Storing;

/// <summary>Longest text of each column, in UTF-16 units. Together under half a Mi units: the 1 MiB of a row.</summary>
internal static class TextCaps
{
    public const int Line = 4_000;
    public const int Note = 8_000;
    public const int Summary = 80_000;

    /// <summary>HTML cannot be cut anywhere, so content that is longer is left out and the summary stands for it.</summary>
    public const int Content = 240_000;
}
