using System.Globalization;

namespace Feed.Http;

/// <summary>Evaluates conditional requests (RFC 9110 §13.1.2, §13.1.3, §13.2.2).</summary>
internal static class Conditions
{
    /// <summary>Whether the client already has the document. If-None-Match decides alone where it is sent.</summary>
    public static bool SayNotModified(Wish wish, Body body)
    {
        if (wish.HasTags)
        {
            return Names(wish.Tags, body.ETag.ToString());
        }

        return DateTimeOffset.TryParseExact(wish.Since, "R", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            && body.LastModified <= date;
    }

    /// <summary>Whether the list has the tag, compared weakly, or is <c>*</c>. Garbage matches nothing.</summary>
    internal static bool Names(ReadOnlySpan<char> list, string tag)
    {
        var opaque = Opaque(tag);
        for (var rest = list.Trim(); !rest.IsEmpty; rest = Next(rest))
        {
            if (rest is "*" || (Opaque(rest) is { IsEmpty: false } candidate && candidate.SequenceEqual(opaque)))
            {
                return true;
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
