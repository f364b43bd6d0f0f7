using System.Text;
using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>Finds many terms at once in time linear in the text (Aho and Corasick 1975), whatever their number.</summary>
/// <remarks>Whole words in Latin script, substrings in CJK. Case, width, hyphens and the number of blanks make no difference.</remarks>
internal sealed class TermMatcher
{
    private const int Root = 0;

    // Most characters of a text begin no term: the root answers by one look into an array, the others by a dictionary.
    private readonly int[] first = new int[char.MaxValue + 1];
    private readonly Dictionary<long, int> next = [];
    private readonly List<Node> nodes = [new Node()];

    public TermMatcher(IEnumerable<(string Term, int Label)> terms)
    {
        foreach (var (term, label) in terms)
        {
            Add(Fold(term).Trim(), label);
        }

        LinkFailures();
    }

    /// <summary>The form in which terms and texts are compared: NFKC, lower case, hyphens and slashes as blanks, blanks collapsed.</summary>
    public static string Fold(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var letter in FieldText.Line(text, int.MaxValue).Normalize(NormalizationForm.FormKC))
        {
            var lower = char.ToLowerInvariant(letter);
            var blank = lower is ' ' or '-' or '_' or '/' or (>= '\u2010' and <= '\u2015') or '\u2212';
            if (!blank)
            {
                builder.Append(lower);
            }
            else if (builder.Length > 0 && builder[^1] != ' ')
            {
                builder.Append(' ');
            }
        }

        return builder.ToString();
    }

    /// <summary>Every term in a folded text: its label and where it stands. In order of their ends.</summary>
    public IEnumerable<(int Label, int Start, int Length)> Find(string folded)
    {
        var state = Root;
        for (var index = 0; index < folded.Length; index++)
        {
            state = Step(state, folded[index]);
            for (var found = nodes[state].Labels is null ? nodes[state].Shorter : state; found != Root; found = nodes[found].Shorter)
            {
                var length = nodes[found].Length;
                var start = index + 1 - length;
                if (IsWhole(folded, start, length))
                {
                    foreach (var label in nodes[found].Labels!) // Shorter leads only to nodes that end a term.
                    {
                        yield return (label, start, length);
                    }
                }
            }
        }
    }

    private static bool IsWhole(string text, int start, int length)
    {
        var end = start + length;
        return (start == 0 || !AreOneWord(text[start - 1], text[start])) && (end == text.Length || !AreOneWord(text[end - 1], text[end]));
    }

    private static bool AreOneWord(char left, char right) =>
        char.IsLetterOrDigit(left) && char.IsLetterOrDigit(right) && !PlainText.IsCjk(left) && !PlainText.IsCjk(right);

    private static long Edge(int node, char letter) => ((long)node << 16) | letter;

    private void Add(string term, int label)
    {
        if (term.Length is 0 or > 200)
        {
            return;
        }

        var node = Root;
        foreach (var letter in term)
        {
            var child = node == Root ? first[letter] : next.GetValueOrDefault(Edge(node, letter));
            if (child == Root)
            {
                child = nodes.Count;
                nodes.Add(new Node { Length = nodes[node].Length + 1, Parent = node, Letter = letter });
                _ = node == Root ? first[letter] = child : next[Edge(node, letter)] = child;
            }

            node = child;
        }

        (nodes[node].Labels ??= []).Add(label);
    }

    /// <summary>Gives each node the longest other node that its end begins, shortest nodes first.</summary>
    private void LinkFailures()
    {
        foreach (var node in nodes.Skip(1).OrderBy(node => node.Length))
        {
            node.Failure = node.Parent == Root ? Root : Step(nodes[node.Parent].Failure, node.Letter);
            node.Shorter = nodes[node.Failure].Labels is null ? nodes[node.Failure].Shorter : node.Failure;
        }
    }

    private int Step(int state, char letter)
    {
        while (state != Root)
        {
            if (next.TryGetValue(Edge(state, letter), out var child))
            {
                return child;
            }

            state = nodes[state].Failure;
        }

        return first[letter];
    }

    private sealed class Node
    {
        public int Length { get; init; }

        public int Parent { get; init; }

        public char Letter { get; init; }

        public int Failure { get; set; }

        /// <summary>The longest term that this node's text ends with, other than itself.</summary>
        public int Shorter { get; set; }

        public List<int>? Labels { get; set; }
    }
}
