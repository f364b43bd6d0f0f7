namespace Feed.Core.Reading;

/// <summary>Relative addresses of a document whose own address is unknown (a file): they tell its structure as other links do, and lead nowhere.</summary>
/// <remarks>The names below .invalid belong to nobody: RFC 6761 §6.4.</remarks>
public static class UnknownAddress
{
    /// <summary>Where such addresses start.</summary>
    public const string Base = "https://unknown.invalid/";

    /// <summary>Of a relative address as the document writes it.</summary>
    public static string Of(string written) => Base + written;

    /// <summary>What the document wrote, or <c>null</c> where it names no address at all.</summary>
    public static string? AsWritten(string? link) => Is(link) && link!.Length > Base.Length ? link[Base.Length..] : null;

    public static bool Is(string? link) => link is not null && link.StartsWith(Base, StringComparison.Ordinal);
}
