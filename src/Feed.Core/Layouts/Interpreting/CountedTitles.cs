using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Takes off titles what counts them, where the numbers run on: <c>Paper 3: How threads are counted</c>, <c>论文三：线是怎样数的</c>, <c>[Top 3] …</c>, <c>#3. …</c>; and the scores that most begin with.</summary>
internal static partial class CountedTitles
{
    private const int FewestCounted = 3;
    private const int FewestScored = 6;
    private const int MaxCountChars = 20;

    private static readonly SearchValues<char> NumberSigns = SearchValues.Create("0123456789一二三四五六七八九十");

    public static void TakeOff(List<Draft> drafts)
    {
        if (AreScored(drafts))
        {
            Cut(drafts, title => Score().Match(title).Length);
        }

        if (AreCounted(drafts))
        {
            Cut(drafts, title => CountOf(title).Length);
        }
    }

    /// <summary>Whether the words count an entry and say nothing else: <c>Paper 3</c>, <c>论文三</c>. <c>Top 10</c> says how many there are.</summary>
    public static bool IsCount(ReadOnlySpan<char> words)
    {
        var number = words.IndexOfAny(NumberSigns);
        var kind = number > 0 && words.Length <= MaxCountChars ? words[..number].TrimEnd(" #") : default;
        return !kind.IsEmpty && !words[number..].ContainsAnyExcept(NumberSigns) && KindWords.Are(kind) && !kind.Equals("top", StringComparison.OrdinalIgnoreCase);
    }

    private static void Cut(List<Draft> drafts, Func<string, int> length)
    {
        foreach (ref var draft in CollectionsMarshal.AsSpan(drafts))
        {
            draft = length(draft.Title) is > 0 and var cut ? draft with { Title = TitleMarks.Strip(draft.Title[cut..]) } : draft;
        }
    }

    private static bool AreScored(List<Draft> drafts) =>
        drafts.Count(draft => Score().IsMatch(draft.Title)) is >= FewestScored and var scored && scored * 2 >= drafts.Count;

    private static bool AreCounted(List<Draft> drafts)
    {
        var (counted, last) = (0, 0);
        foreach (var draft in drafts)
        {
            if (CountOf(draft.Title) is { Length: > 0 } count)
            {
                counted += count.Number == last + 1 || count.Number == 1 ? 1 : 0;
                last = count.Number;
            }
        }

        return counted >= FewestCounted && counted * 3 >= drafts.Count * 2;
    }

    // The number, and the length of what says it; a length of 0 where nothing does.
    private static (int Number, int Length) CountOf(string title)
    {
        var count = Count().Match(title);
        var kind = count.Groups["kind"].ValueSpan;
        return count.Success && (kind.IsEmpty ? count.Groups["hash"].Length > 0 : KindWords.Are(kind) || IsLetter(title)) ? (Enumeration.Ordinal(count.Groups["number"].ValueSpan), count.Length) : default;
    }

    // "A1. On threads": the letter is that of the section.
    private static bool IsLetter(string title) => title is [>= 'A' and <= 'Z', >= '0' and <= '9', ..];

    [GeneratedRegex("""^(?:[\[【](?<kind>\p{L}{1,12}?) ?(?<hash>\#?)(?<number>[0-9]{1,4}|[一二三四五六七八九十百]{1,4})[\]】]|(?<kind>\p{L}{0,12}?) ?(?<hash>\#?)(?<number>[0-9]{1,4}|[一二三四五六七八九十百]{1,4})(?:[:：.、)）]|\ [-–—]\ ))\s*(?=\S)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Count();

    // "76 How threads are counted": how much it is worth.
    [GeneratedRegex("""^[0-9]{1,3} (?=[^\p{Ll}0-9\s])""", RegexOptions.CultureInvariant)]
    private static partial Regex Score();
}
