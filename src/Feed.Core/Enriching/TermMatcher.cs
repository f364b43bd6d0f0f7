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

    private readonly Mark[] marks = new Mark[HashMask + 1];
    private readonly TermTree tree;

    public TermMatcher(IEnumerable<(string Term, int Label)> terms)
    {
        var folded = terms.Select(term => (Term: TermFold.Of(term.Term).Trim(), term.Label)).Where(term => term.Term.Length is > 0 and <= MaxTermChars).ToList();
        tree = new TermTree(folded);
        foreach (var (sign, _) in folded.Where(term => term.Term.Length == 1))
        {
            marks[sign[0]] |= Mark.Alone;
        }

        foreach (var (term, _) in folded)
        {
            marks[Beginning(term)] |= Mark.Begins;
        }
    }

    [Flags]
    private enum Mark : byte
    {
        None = 0,

        /// <summary>By its hash, a word or a pair of signs with which a term begins: nearly every other one is known for none of them at one look.</summary>
        Begins = 1,

        /// <summary>By itself, a sign that is a term.</summary>
        Alone = 2,
    }

    /// <summary>Every term in the text, in order of their beginnings; the places are those of <see cref="TermFold.Prepare"/>.</summary>
    public IReadOnlyList<TermHit> Find(string text)
    {
        List<TermHit>? hits = null;
        var prepared = TermFold.Prepare(text).AsSpan();
        for (var place = 0; place < prepared.Length; place++)
        {
            // A Han character folds to itself, and is a word by itself.
            if (!PlainText.IsHan(prepared[place]))
            {
                var hash = WordAt(prepared, place, out var end);
                hits = end > place && Begins(hash) ? Follow(prepared, place, hits) : hits;
                place = end;
            }

            hits = place < prepared.Length && prepared[place] != ' ' && Begins(SignAt(prepared, place)) ? Follow(prepared, place, hits) : hits;
        }

        return hits ?? (IReadOnlyList<TermHit>)[];
    }

    private bool Begins(int hash) => (marks[hash] & Mark.Begins) != 0;

    private int Beginning(string term) => WordAt(term, 0, out var end) is var hash && end > 0 ? hash : SignAt(term, 0);

    // The hash and the end of the word there. No term begins inside a word.
    private static int WordAt(ReadOnlySpan<char> text, int start, out int end)
    {
        var hash = 0;
        for (end = start; end < text.Length && OfWord(text[end]) is not '\0' and var letter; end++)
        {
            hash = Add(hash, letter);
        }

        return Short(hash);
    }

    // The hash of what is of no word, with what stands behind it.
    private int SignAt(ReadOnlySpan<char> text, int place)
    {
        var sign = Folded(text[place]);
        if (place + 1 == text.Length || (marks[sign] & Mark.Alone) != 0)
        {
            return sign;
        }

        return Short(Add(sign, Folded(text[place + 1])));
    }

    private static char Folded(char letter) => PlainText.IsHan(letter) ? letter : TermFold.Letter(letter);

    // The folded letter, or zero for what is of no word.
    private static char OfWord(char letter) => letter < AsciiOfWord.Length ? AsciiOfWord[letter] : OddOfWord(letter);

    private static char OddOfWord(char letter) => !PlainText.IsHan(letter) && TermFold.Letter(letter) is var folded && IsOfWord(folded) ? folded : '\0';

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
