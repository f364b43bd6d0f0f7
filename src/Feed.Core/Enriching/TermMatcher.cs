using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>Finds many terms at once, whatever their number: no character of the text is looked at more often than the longest term has letters.</summary>
/// <remarks>Whole words in Latin script, substrings in CJK. Case, width, hyphens and the number of blanks make no difference.</remarks>
internal sealed class TermMatcher
{
    private const int MaxTermChars = 200;

    private const int HashMask = 0xFFFF;

    // Letters and digits in lower case; zero for what is of no word.
    private static readonly byte[] AsciiOfWord = [.. Enumerable.Range(0, 0x80).Select(code => char.IsAsciiLetterOrDigit((char)code) ? (byte)char.ToLowerInvariant((char)code) : (byte)0)];

    // By their hashes, the words and signs with which terms begin: nearly every other one is known for none of them at one look.
    private readonly bool[] beginnings = new bool[HashMask + 1];
    private readonly TermTree tree;

    public TermMatcher(IEnumerable<(string Term, int Label)> terms)
    {
        var folded = terms.Select(term => (Term: TermFold.Of(term.Term).Trim(), term.Label)).Where(term => term.Term.Length is > 0 and <= MaxTermChars).ToList();
        tree = new TermTree(folded);
        foreach (var (term, _) in folded)
        {
            beginnings[FirstWord(term).Hash] = true;
        }
    }

    /// <summary>Every term in the text, in order of their beginnings; the places are those of <see cref="TermFold.Prepare"/>.</summary>
    public IReadOnlyList<TermHit> Find(string text)
    {
        List<TermHit>? hits = null;
        var prepared = TermFold.Prepare(text).AsSpan();
        var start = 0;
        while (start < prepared.Length)
        {
            var (hash, length) = FirstWord(prepared[start..]);
            hits = beginnings[hash] ? Follow(prepared, start, hits) : hits;
            start += length;
        }

        return hits ?? (IReadOnlyList<TermHit>)[];
    }

    // The first word, or the first character when it is of no word: its hash and its length. No term begins inside a word.
    private static (int Hash, int Length) FirstWord(ReadOnlySpan<char> text)
    {
        var (hash, length) = (0, 0);
        while (length < text.Length && text[length] < AsciiOfWord.Length && AsciiOfWord[text[length]] is > 0 and var lower)
        {
            hash = (hash * 31) + lower;
            length++;
        }

        return length > 0 && (length == text.Length || char.IsAscii(text[length])) ? (hash & HashMask, length) : FirstWord(text, hash, length);
    }

    // The same, where not all is ASCII: behind what was read so far.
    private static (int Hash, int Length) FirstWord(ReadOnlySpan<char> text, int hash, int length)
    {
        var goesOn = true;
        while (goesOn && length < text.Length)
        {
            var letter = TermFold.Letter(text[length]);
            goesOn = IsOfWord(letter);
            if (goesOn || length == 0)
            {
                hash = (hash * 31) + letter;
                length++;
            }
        }

        return (hash & HashMask, length);
    }

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
                hits.AddRange(labels.Select(label => new TermHit(label, start, end - start)));
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
    private static bool IsOfWord(char letter) => letter < AsciiOfWord.Length ? AsciiOfWord[letter] > 0 : !PlainText.IsCjk(letter) && char.IsLetterOrDigit(letter);
}
