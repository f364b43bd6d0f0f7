using System.Collections.Frozen;

namespace Feed.Core.Publishing;

/// <summary>Language tags as feeds may print them (BCP 47).</summary>
public static class LanguageTag
{
    private const int LongestTag = 35;

    // ISO 639-1. A tag with another first part is printed by no feed: validators know no others for sure.
    private static readonly FrozenSet<string> Known = (
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr " +
        "fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln " +
        "lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg " +
        "si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu").Split(' ').ToFrozenSet();

    /// <summary>Gives the tag with the usual case (<c>zh-Hans-CN</c>), or <c>null</c> when it is none that feeds may print. <c>_</c> counts as <c>-</c>.</summary>
    public static string? Tidy(string? tag)
    {
        if (tag is null || tag.Length > LongestTag)
        {
            return null;
        }

        if (Known.Contains(tag))
        {
            return tag;
        }

        var parts = tag.Replace('_', '-').ToLowerInvariant().Split('-');
        return Known.Contains(parts[0]) && parts.Skip(1).All(part => part.Length is >= 2 and <= 8 && part.All(char.IsAsciiLetterOrDigit))
            ? string.Join('-', parts.Select((part, index) => index == 0 ? part : part.Length switch
            {
                2 => part.ToUpperInvariant(),
                4 when char.IsAsciiLetter(part[0]) => char.ToUpperInvariant(part[0]) + part[1..],
                _ => part,
            }))
            : null;
    }

    /// <summary>Whether the range (<c>zh</c>) takes the tag (<c>zh-CN</c>): RFC 4647 §3.3.1, basic filtering.</summary>
    public static bool Takes(string range, string? tag) => tag is not null && tag.StartsWith(range, StringComparison.OrdinalIgnoreCase)
        && (tag.Length == range.Length || tag[range.Length] is '-' or '_');
}
