using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Feed.Http;

/// <summary>Evaluates conditional requests (RFC 9110 §13.1.2, §13.1.3, §13.2.2).</summary>
internal static class Conditions
{
    /// <summary>Whether the client already has the document. If-None-Match decides alone where it is sent.</summary>
    public static bool SayNotModified(IHeaderDictionary headers, Body body)
    {
        var tags = headers.IfNoneMatch;
        if (tags.Count > 0)
        {
            return Names(tags, body.ETag.ToString());
        }

        return headers.IfModifiedSince is [{ } since]
            && DateTimeOffset.TryParseExact(since, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            && body.LastModified <= date;
    }

    /// <summary>Whether the list has the tag, compared weakly, or is <c>*</c>. Garbage matches nothing.</summary>
    internal static bool Names(StringValues list, string tag)
    {
        var opaque = Opaque(tag);
        foreach (var line in list)
        {
            if (line is null)
            {
                continue;
            }

            for (var rest = line.AsSpan().Trim(); !rest.IsEmpty; rest = Next(rest))
            {
                if (rest is "*" || (Opaque(rest) is { IsEmpty: false } candidate && candidate.SequenceEqual(opaque)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // The quoted part of the tag at the start, quotes included; empty when there is none.
    private static ReadOnlySpan<char> Opaque(ReadOnlySpan<char> tag)
    {
        tag = tag.StartsWith("W/", StringComparison.Ordinal) ? tag[2..] : tag;
        var end = tag is ['"', ..] ? tag[1..].IndexOf('"') : -1;
        return end < 0 ? default : tag[..(end + 2)];
    }

    private static ReadOnlySpan<char> Next(ReadOnlySpan<char> rest)
    {
        var length = Opaque(rest).Length;
        var comma = rest[length..].IndexOf(',');
        return comma < 0 ? default : rest[(length + comma + 1)..].TrimStart();
    }
}
