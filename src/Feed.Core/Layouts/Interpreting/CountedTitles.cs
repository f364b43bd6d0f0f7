using System.Runtime.InteropServices;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Takes off titles what counts them, where the numbers run on: <c>Paper 3: How threads are counted</c>, <c>论文三：线是怎样数的</c>, <c>[Top 3] …</c>, <c>#3. …</c>; and the scores that most begin with.</summary>
internal static class CountedTitles
{
    private const int FewestCounted = 3;
    private const int MaxCountChars = 16;
    private const int FewestScored = 6;
    private const int MaxScoreDigits = 3;

    public static void TakeOff(List<Draft> drafts)
    {
        TakeScoresOff(drafts);
        var (counted, last) = (0, 0);
        foreach (var draft in drafts)
        {
            if (Read(draft.Title) is { Length: > 0 } count)
            {
                counted += count.Number == last + 1 || count.Number == 1 ? 1 : 0;
                last = count.Number;
            }
        }

        if (counted < FewestCounted || counted * 3 < drafts.Count * 2)
        {
            return;
        }

        foreach (ref var draft in CollectionsMarshal.AsSpan(drafts))
        {
            draft = Read(draft.Title) is { Length: > 0 } count ? draft with { Title = TitleMarks.Strip(draft.Title[count.Length..]) } : draft;
        }
    }

    // "76 How threads are counted", "74 How looms are mended": how much each is worth.
    private static void TakeScoresOff(List<Draft> drafts)
    {
        var scored = drafts.Count(draft => ScoreLength(draft.Title) > 0);
        if (scored < FewestScored || scored * 2 < drafts.Count)
        {
            return;
        }

        foreach (ref var draft in CollectionsMarshal.AsSpan(drafts))
        {
            draft = ScoreLength(draft.Title) is > 0 and var length ? draft with { Title = draft.Title[length..] } : draft;
        }
    }

    private static int ScoreLength(string title)
    {
        var blank = title.AsSpan(0, Math.Min(title.Length, MaxScoreDigits + 1)).IndexOf(' ');
        return blank > 0 && blank + 1 < title.Length && !title.AsSpan(0, blank).ContainsAnyExceptInRange('0', '9') && !char.IsLower(title[blank + 1]) && !char.IsDigit(title[blank + 1]) ? blank + 1 : 0;
    }

    // Length of what counts with the separator behind it, or 0.
    private static (int Number, int Length) Read(string title)
    {
        var head = title.AsSpan(0, Math.Min(title.Length, MaxCountChars));
        var bracket = head is ['[' or '【', ..] ? 1 : 0;
        var word = bracket;
        while (word < head.Length && char.IsLetter(head[word]) && !(word > bracket && Enumeration.IsHanDigit(head[word])))
        {
            word++;
        }

        var isNamed = word > bracket && KindWords.Are(head[bracket..word]);
        var start = word < head.Length && head[word] == ' ' && isNamed ? word + 1 : word;
        start += start < head.Length && head[start] == '#' ? 1 : 0;
        var end = start;
        while (end < head.Length && (char.IsAsciiDigit(head[end]) || Enumeration.IsHanDigit(head[end])))
        {
            end++;
        }

        if (end == start || (word > bracket && !isNamed) || (word == bracket && head[start - 1 < 0 ? 0 : start - 1] != '#') || end + 1 >= title.Length)
        {
            return default;
        }

        var isClosed = bracket == 1 ? title[end] is ']' or '】' : title[end] is ':' or '：' or '.' or '、' or '）' or ')' || title.AsSpan(end).StartsWith(" - ") || title.AsSpan(end).StartsWith(" – ") || title.AsSpan(end).StartsWith(" — ");
        return isClosed ? (Enumeration.Ordinal(head[start..end]), end + 1) : default;
    }
}
