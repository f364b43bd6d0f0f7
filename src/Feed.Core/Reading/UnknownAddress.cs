namespace Feed.Core.Reading;

/// <summary>Relative addresses of a document whose own address is unknown (a file): they tell its structure as other links do, and lead nowhere.</summary>
/// <remarks>The names below .invalid belong to nobody: RFC 6761 §6.4.</remarks>
public static class UnknownAddress
{
    /// <summary>Where such addresses start.</summary>
    public const string Base = "https://unknown.invalid/";

    public static bool Is(string? link) => link is not null && link.StartsWith(Base, StringComparison.Ordinal);
}
