using System.Collections.Frozen;
using System.Globalization;

namespace Feed.Core.Enriching;

/// <summary>Finds the identifier of an arXiv paper in the many addresses that show it, and the month it stands for.</summary>
/// <remarks>https://info.arxiv.org/help/arxiv_identifier.html: <c>2403.05530v2</c> since April 2007, <c>hep-th/9901001v1</c> before.</remarks>
public static class ArxivId
{
    /// <summary>Sites whose addresses carry an arXiv identifier as a part of the path.</summary>
    private static readonly FrozenSet<string> Hosts = new[]
    {
        "alphaxiv.org", "api.semanticscholar.org", "ar5iv.labs.arxiv.org", "ar5iv.org", "arxiv-vanity.com", "arxiv.org", "arxiv.cool",
        "bytez.com", "emergentmind.com", "hf-mirror.com", "hf.co", "huggingface.co", "papers.cool", "scirate.com", "semanticscholar.org",
        "themoonlight.io", "xxx.lanl.gov",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The identifier without version, in lower case, or <c>null</c> when the address is not one of an arXiv paper.</summary>
    /// <param name="host">Of the address, in ASCII.</param>
    /// <param name="path">Of the address, percent-encoded.</param>
    public static string? Find(string host, string path)
    {
        if (!Hosts.Contains(host) && !(host.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && Hosts.GetAlternateLookup<ReadOnlySpan<char>>().Contains(host.AsSpan(dot + 1))))
        {
            return null;
        }

        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < segments.Length; index++)
        {
            var id = Parse(segments[index]) ?? (index > 0 ? Parse($"{segments[index - 1]}/{segments[index]}") : null);
            if (id is not null)
            {
                return id;
            }
        }

        return null;
    }

    /// <summary>Reads <c>2403.05530</c>, <c>arXiv:2403.05530v2</c>, <c>2403.05530.pdf</c> or <c>math.GT/0309136</c>; <c>null</c> for anything else.</summary>
    public static string? Parse(string text)
    {
        var id = text.AsSpan();
        if (id.StartsWith("arxiv:", StringComparison.OrdinalIgnoreCase) || id.StartsWith("arxiv.", StringComparison.OrdinalIgnoreCase))
        {
            id = id[6..];
        }

        if (id.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
        {
            id = id[..^4];
        }

        id = WithoutVersion(id);
        var found = IsNew(id) || IsOld(id);
        return found ? id.ToString().ToLowerInvariant() : null;
    }

    /// <summary>The month in which the paper was submitted, as its identifier says.</summary>
    /// <param name="id">What <see cref="Find"/> gives.</param>
    public static PartialDate? Month(string id)
    {
        var digits = id.AsSpan(id.IndexOf('/', StringComparison.Ordinal) + 1);
        if (digits.Length < 4 || !int.TryParse(digits[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        // Old identifiers begin with July 1991 and end with March 2007.
        var century = id.Contains('/', StringComparison.Ordinal) && number / 100 >= 91 ? 1900 : 2000;
        return number % 100 == 0 ? null : PartialDate.Create(century + (number / 100), number % 100);
    }

    private static ReadOnlySpan<char> WithoutVersion(ReadOnlySpan<char> id)
    {
        var version = id.LastIndexOf('v');
        return version > 0 && version < id.Length - 1 && AllDigits(id[(version + 1)..]) ? id[..version] : id;
    }

    private static bool IsNew(ReadOnlySpan<char> id) =>
        id.Length is 9 or 10 && id[4] == '.' && AllDigits(id[..4]) && AllDigits(id[5..]) && IsMonth(id[2..4]) && id[0] is not '9';

    private static bool IsOld(ReadOnlySpan<char> id)
    {
        var slash = id.IndexOf('/');
        return slash > 1 && id.Length == slash + 8 && AllDigits(id[(slash + 1)..]) && IsMonth(id[(slash + 3)..(slash + 5)])
            && id[..slash].IndexOfAnyExcept(ArchiveLetters) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> ArchiveLetters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-.");

    private static bool IsMonth(ReadOnlySpan<char> digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var month) && month is >= 1 and <= 12;

    private static bool AllDigits(ReadOnlySpan<char> text) => !text.IsEmpty && text.IndexOfAnyExceptInRange('0', '9') < 0;
}
