using Feed.Core.Enriching;

namespace Feed.Core.Sources;

/// <summary>Where a source may lie: on the web, or in a file beside the list.</summary>
internal static class SourceAddress
{
    private const int MaxChars = 2048;

    /// <summary>The absolute address or full path, and the problem with it or <c>null</c>.</summary>
    /// <param name="list">Path of the list: relative files start in its folder.</param>
    public static (string Resolved, string? Problem) Resolve(string address, string list)
    {
        if (address.Length > MaxChars || address.Any(char.IsControl))
        {
            return (address, $"is longer than {MaxChars} characters or has control characters in it. Correct the address.");
        }

        return address.Contains("://", StringComparison.Ordinal) || address.StartsWith("//", StringComparison.Ordinal) || HasScheme(address)
            ? Web(address)
            : File(address, list);
    }

    private static (string Resolved, string? Problem) Web(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || WebAddress.HostOf(uri).Length == 0)
        {
            return (address, $"\"{WithoutUser(address)}\" is neither an http or https address nor a file beside the list. Correct it.");
        }

        return uri.UserInfo.Length > 0
            ? (address, $"\"{WithoutUser(address)}\" has a user name or password in it, which would be shown to everyone. Take it out.")
            : (uri.AbsoluteUri, null);
    }

    private static (string Resolved, string? Problem) File(string address, string list)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(list)) ?? Path.GetPathRoot(Path.GetFullPath(list)) ?? "";
        return (Path.GetFullPath(address, folder), null);
    }

    /// <summary><c>mailto:x</c> and <c>javascript:x</c> have a scheme; <c>C:\x</c> is a Windows path and <c>notes.md</c> a file.</summary>
    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        return colon > 1 && address[..colon].All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '.') && char.IsAsciiLetter(address[0])
            && !address[..colon].Contains('.', StringComparison.Ordinal);
    }

    private static string WithoutUser(string address)
    {
        var (start, at) = (address.IndexOf("//", StringComparison.Ordinal), address.LastIndexOf('@'));
        return start >= 0 && at > start ? $"{address[..(start + 2)]}…{address[at..]}" : address;
    }
}
