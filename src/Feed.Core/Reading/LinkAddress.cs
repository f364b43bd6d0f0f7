namespace Feed.Core.Reading;

/// <summary>Decides which addresses of a document become links.</summary>
public static class LinkAddress
{
    /// <summary>Longer addresses are data, not links.</summary>
    public const int MaxChars = 4_096;

    /// <summary>Gives the absolute address, or <c>null</c> when there is none or its scheme is not http, https or mailto.</summary>
    /// <param name="printed">As the document writes it; blanks and line breaks around it are dropped.</param>
    /// <param name="address">The document's own: relative links start here; those of a local file are dropped.</param>
    public static string? Resolve(string? printed, string address)
    {
        var link = printed?.Trim() ?? "";
        if (link.Length is 0 or > MaxChars)
        {
            return null;
        }

        if (IsWeb(link) || link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase))
        {
            return Unbroken(link);
        }

        return IsWeb(address)
            && Uri.TryCreate(address, UriKind.Absolute, out var start)
            && Uri.TryCreate(start, link, out var absolute)
            && absolute.Scheme is "http" or "https"
            ? absolute.AbsoluteUri
            : null;
    }

    public static bool IsWeb(ReadOnlySpan<char> link) =>
        link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    // An address wrapped over lines is one address.
    private static string Unbroken(string link) =>
        link.AsSpan().ContainsAny('\n', '\r', '\t') ? string.Concat(link.Where(letter => !char.IsWhiteSpace(letter))) : link;
}
