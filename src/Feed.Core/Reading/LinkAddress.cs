namespace Feed.Core.Reading;

/// <summary>Facts about addresses that are links.</summary>
public static class LinkAddress
{
    /// <summary>Longer addresses are data, not links.</summary>
    public const int MaxChars = 4_096;

    private static readonly HashSet<string> Networks = new(StringComparer.OrdinalIgnoreCase) { "bitbucket.org", "codeberg.org", "gitee.com", "github.com", "gitlab.com", "twitter.com", "x.com" };

    public static bool IsWeb(ReadOnlySpan<char> link) =>
        link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the address is somebody's own at one of the large networks: one name behind the host, and nothing more.</summary>
    public static bool IsProfile(string link)
    {
        if (!Uri.TryCreate(link, UriKind.Absolute, out var address) || address.Query.Length > 0)
        {
            return false;
        }

        var path = address.AbsolutePath.AsSpan().Trim('/');
        return path.Length > 0 && path.IndexOf('/') < 0 && (path[0] == '@' || Networks.Contains(address.Host.StartsWith("www.", StringComparison.Ordinal) ? address.Host[4..] : address.Host));
    }
}
