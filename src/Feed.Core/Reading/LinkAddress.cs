namespace Feed.Core.Reading;

/// <summary>Facts about addresses that are links.</summary>
public static class LinkAddress
{
    /// <summary>Longer addresses are data, not links.</summary>
    public const int MaxChars = 4_096;

    public static bool IsWeb(ReadOnlySpan<char> link) =>
        link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
