using System.Buffers;

namespace Feed.Core.Layouts.Words;

/// <summary>Knows the words by which a digest speaks to its readers or of itself: what it reports has others for its subject.</summary>
internal static class Addressed
{
    private static readonly HashSet<string> Pronouns = new(StringComparer.OrdinalIgnoreCase) { "our", "ours", "us", "we", "you", "your", "yours" };

    private static readonly SearchValues<string> Chinese = SearchValues.Create(["您", "你", "我们", "本期", "本周刊", "本刊", "欢迎"], StringComparison.Ordinal);

    private static readonly SearchValues<char> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static bool Is(string text)
    {
        var rest = text.AsSpan();
        if (rest.ContainsAny(Chinese))
        {
            return true;
        }

        var pronouns = Pronouns.GetAlternateLookup<ReadOnlySpan<char>>();
        while (rest.IndexOfAny(Letters) is >= 0 and var start)
        {
            rest = rest[start..];
            var length = rest.IndexOfAnyExcept(Letters) is >= 0 and var end ? end : rest.Length;
            if (pronouns.Contains(rest[..length]))
            {
                return true;
            }

            rest = rest[length..];
        }

        return false;
    }
}
