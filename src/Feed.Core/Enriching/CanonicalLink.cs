using System.Collections.Frozen;

namespace Feed.Core.Enriching;

/// <summary>One spelling for the addresses of one page, to compare with; never published, since a site may need its own spelling.</summary>
/// <remarks>
/// https, lower-case host without <c>www.</c> and default port, no user, path without <c>index.html</c> and closing slash,
/// query without tracking parameters and in order of names, fragment only where it is a page of its own (<c>#!/…</c>, <c>#/…</c>, <c>#2024/03</c>).
/// </remarks>
public static class CanonicalLink
{
    /// <summary>Query parameters that say where a reader came from, not what is shown. Names that end in <c>_</c> are beginnings.</summary>
    private static readonly FrozenSet<string> Tracking = new[]
    {
        "_ga", "_gl", "_hsenc", "_hsmi", "cmpid", "dclid", "fbclid", "ga_", "gclid", "gclsrc", "gi", "hsa_", "hsctatracking", "igshid", "mc_cid",
        "mc_eid", "mkt_tok", "msclkid", "mtm_", "oly_anon_id", "oly_enc_id", "pk_", "ref_src", "ref_url", "s_cid", "scid", "sk", "spm",
        "trk", "trkcampaign", "twclid", "utm_", "vero_id", "wickedid", "wt_mc", "yclid",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Parameters that are tracking with this value only.</summary>
    private static readonly FrozenSet<string> TrackingPairs = new[]
    {
        "from=singlemessage", "from=timeline", "ref=rss", "source=email", "source=friends_link", "source=rss", "source=rss_feed",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The canonical spelling, or <c>null</c> when this is no absolute http or https address.</summary>
    public static string? Of(string? address) => KnownAddress.Of(address)?.Canonical;

    internal static string Of(KnownAddress address)
    {
        var host = address.Host.StartsWith("www.", StringComparison.Ordinal) && address.Host.Length > 4 ? address.Host.AsSpan(4) : address.Host;
        return address is { Port: "", Query: "", Fragment: "" }
            ? string.Concat("https://", host, Path(address.Path))
            : $"https://{host}{address.Port}{Path(address.Path)}{Query(address.Query)}{Fragment(address.Fragment)}";
    }

    private static ReadOnlySpan<char> Path(ReadOnlySpan<char> path)
    {
        foreach (var index in (ReadOnlySpan<string>)["/index.html", "/index.htm"])
        {
            if (path.EndsWith(index, StringComparison.OrdinalIgnoreCase))
            {
                path = path[..^index.Length];
            }
        }

        return path.TrimEnd('/');
    }

    private static string Query(string query)
    {
        if (query.Length < 2)
        {
            return "";
        }

        if (!query.Contains('&', StringComparison.Ordinal))
        {
            return IsTracking(query[1..]) ? "" : query;
        }

        var kept = query[1..].Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(pair => !IsTracking(pair))
            .OrderBy(pair => pair, StringComparer.Ordinal)
            .ToList();
        return kept.Count == 0 ? "" : "?" + string.Join('&', kept);
    }

    private static bool IsTracking(string pair)
    {
        var name = pair.AsSpan();
        name = name.IndexOf('=') is >= 0 and var equals ? name[..equals] : name;
        var names = Tracking.GetAlternateLookup<ReadOnlySpan<char>>();
        var underscore = name.IndexOf('_');
        return names.Contains(name) || (underscore > 0 && names.Contains(name[..(underscore + 1)])) || TrackingPairs.Contains(pair);
    }

    private static string Fragment(string fragment) =>
        fragment.StartsWith("#!", StringComparison.Ordinal) || (fragment.Contains('/', StringComparison.Ordinal) && !fragment.StartsWith("#:~:", StringComparison.Ordinal)) ? fragment : "";
}
