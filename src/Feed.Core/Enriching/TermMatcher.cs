using System.Buffers;
using System.Numerics;
using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>Finds many terms at once, whatever their number: no character of the text is looked at more often than the longest term has letters.</summary>
/// <remarks>Whole words in Latin script, substrings in CJK. Case, width, hyphens and the number of blanks make no difference.</remarks>
internal sealed class TermMatcher
{
    private const int MaxTermChars = 200;

    private const int HashMask = 0xFFFF;

    // Letters and digits in lower case; zero for what is of no word.
    private static readonly char[] AsciiOfWord = [.. Enumerable.Range(0, 0x80).Select(code => char.IsAsciiLetterOrDigit((char)code) ? char.ToLowerInvariant((char)code) : '\0')];

    // By their hashes, the words and the pairs of signs with which terms begin: nearly every other one is known for none of them at one look.
    private readonly bool[] beginnings = new bool[HashMask + 1];

    // Signs that are terms by themselves.
    private readonly SearchValues<char> alone;
    private readonly TermTree tree;

    public TermMatcher(IEnumerable<(string Term, int Label)> terms)
    {
        var folded = terms.Select(term => (Term: TermFold.Of(term.Term).Trim(), term.Label)).Where(term => term.Term.Length is > 0 and <= MaxTermChars).ToList();
        tree = new TermTree(folded);
        alone = SearchValues.Create([.. folded.Where(term => term.Term.Length == 1).Select(term => term.Term[0])]);
        foreach (var (term, _) in folded)
        {
            beginnings[Beginning(term)] = true;
        }
    }

    /// <summary>Every term in the text, in order of their beginnings; the places are those of <see cref="TermFold.Prepare"/>.</summary>
    public IReadOnlyList<TermHit> Find(string text)
    {
        List<TermHit>? hits = null;
        var prepared = TermFold.Prepare(text).AsSpan();
        var (start, hash) = (0, 0);
        for (var place = 0; place <= prepared.Length; place++)
        {
            var letter = place < prepared.Length ? OfWord(prepared[place]) : '\0';
            if (letter != '\0')
            {
                hash = Add(hash, letter);
                continue;
            }

            hits = start < place && beginnings[Short(hash)] ? Follow(prepared, start, hits) : hits;
            hits = place < prepared.Length && prepared[place] != ' ' && beginnings[SignAt(prepared, place)] ? Follow(prepared, place, hits) : hits;
            (start, hash) = (place + 1, 0);
        }

        return hits ?? (IReadOnlyList<TermHit>)[];
    }

    // No term begins inside a word.
    private int Beginning(ReadOnlySpan<char> term)
    {
        var hash = 0;
        for (var place = 0; place < term.Length; place++)
        {
            var letter = OfWord(term[place]);
            if (letter == '\0')
            {
                return place == 0 ? SignAt(term, 0) : Short(hash);
            }

            hash = Add(hash, letter);
        }

        return Short(hash);
    }

    // The hash of what is of no word, with what stands behind it.
    private int SignAt(ReadOnlySpan<char> text, int place)
    {
        var sign = TermFold.Letter(text[place]);
        return place + 1 == text.Length || alone.Contains(sign) ? sign : Short(Add(sign, TermFold.Letter(text[place + 1])));
    }

    // The folded letter, or zero for what is of no word.
    private static char OfWord(char letter) => letter < AsciiOfWord.Length ? AsciiOfWord[letter] : letter is >= '\u4E00' and <= '\u9FFF' ? '\0' : OddOfWord(TermFold.Letter(letter));

    private static char OddOfWord(char folded) => IsOfWord(folded) ? folded : '\0';

    private static int Add(int hash, char letter) => (int)BitOperations.RotateLeft((uint)hash, 5) ^ letter;

    private static int Short(int hash) => (hash ^ (hash >> 16)) & HashMask;

    private List<TermHit>? Follow(ReadOnlySpan<char> prepared, int start, List<TermHit>? hits)
    {
        var (node, last) = (0, '\0');
        for (var end = start; end <= prepared.Length; end++)
        {
            var letter = end < prepared.Length ? TermFold.Letter(prepared[end]) : '\0';
            if (letter == ' ' && last == ' ')
            {
                continue;
            }

            if (tree.Nodes[node].Labels is { Length: > 0 } labels && !(IsOfWord(last) && IsOfWord(letter)))
            {
                hits ??= [];
                foreach (var label in labels)
                {
                    hits.Add(new TermHit(label, start, end - start));
                }
            }

            node = tree.Child(node, letter);
            if (node == 0)
            {
                break;
            }

            last = letter;
        }

        return hits;
    }

    // Two such letters side by side are of one word; CJK is written without blanks.
    private static bool IsOfWord(char letter) => letter < AsciiOfWord.Length ? AsciiOfWord[letter] != 0 : !PlainText.IsCjk(letter) && char.IsLetterOrDigit(letter);
}
