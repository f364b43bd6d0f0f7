using System.Collections.Frozen;

namespace Feed.Core.Reading;

/// <summary>Facts about addresses that are links.</summary>
public static class LinkAddress
{
    /// <summary>Longer addresses are data, not links.</summary>
    public const int MaxChars = 4_096;

    private static readonly HashSet<string> Networks = new(StringComparer.OrdinalIgnoreCase) { "bitbucket.org", "codeberg.org", "gitee.com", "github.com", "gitlab.com", "twitter.com", "x.com" };

    private static readonly FrozenSet<string> MeetingHosts = new[] { "chat.whatsapp.com", "discord.com", "discord.gg", "gitter.im", "join.slack.com", "matrix.to", "t.me" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsWeb(ReadOnlySpan<char> link) =>
        link.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || link.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether people meet there: a channel, a server or a group to join, the discussions of a project.</summary>
    public static bool IsMeetingPlace(string link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address)
        && (MeetingHosts.Contains(address.Host) || address.Host.EndsWith(".slack.com", StringComparison.Ordinal) || address.AbsolutePath.AsSpan().TrimEnd('/') is var path
            && (path.EndsWith("/discussions") || path.EndsWith("join-slack") || path.EndsWith("/slack") || path.EndsWith("/discord") || (path.StartsWith("/r/") && path[3..].IndexOf('/') < 0 && address.Host.EndsWith("reddit.com", StringComparison.Ordinal))));

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
