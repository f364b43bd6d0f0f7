using System.Collections.Frozen;

namespace Feed.Core.Enriching;

/// <summary>Terms as a tree of letters. A node is a number, the root is 0, and the children of a node are neighbours.</summary>
internal sealed class TermTree
{
    private readonly List<TermNode> nodes = [new TermNode('\0', [])];

    // The root has more children than any other node: those for ASCII, and the others.
    private readonly int[] asciiRoots = new int[0x80];
    private readonly FrozenDictionary<char, int> roots;

    /// <param name="terms">None of them empty.</param>
    public TermTree(IEnumerable<(string Term, int Label)> terms)
    {
        List<List<(string Term, int Label)>> level = [[.. terms]];
        for (var (depth, first) = (0, 0); level.Count > 0; depth++)
        {
            var grown = new List<List<(string Term, int Label)>>();
            foreach (var node in level)
            {
                grown.AddRange(Grow(first++, node, depth));
            }

            level = grown;
        }

        Nodes = [.. nodes];
        roots = Enumerable.Range(1, Nodes[0].Children).ToFrozenDictionary(child => Nodes[child].Letter);
        foreach (var (letter, child) in roots.Where(root => char.IsAscii(root.Key)))
        {
            asciiRoots[letter] = child;
        }
    }

    public TermNode[] Nodes { get; }

    /// <summary>The child that the letter leads to, or 0.</summary>
    public int Child(int node, char letter)
    {
        if (node == 0)
        {
            return letter < asciiRoots.Length ? asciiRoots[letter] : roots.GetValueOrDefault(letter);
        }

        var end = Nodes[node].FirstChild + Nodes[node].Children;
        for (var child = Nodes[node].FirstChild; child < end; child++)
        {
            if (Nodes[child].Letter == letter)
            {
                return child;
            }
        }

        return 0;
    }

    // Gives the node of these terms its children, and each of them its terms.
    private IEnumerable<List<(string Term, int Label)>> Grow(int place, List<(string Term, int Label)> terms, int depth)
    {
        var groups = terms.Where(term => term.Term.Length > depth).GroupBy(term => term.Term[depth], (letter, group) => (Letter: letter, Terms: group.ToList())).ToList();
        nodes[place] = nodes[place] with { FirstChild = nodes.Count, Children = groups.Count };
        nodes.AddRange(groups.Select(group => new TermNode(group.Letter, [.. group.Terms.Where(term => term.Term.Length == depth + 1).Select(term => term.Label)])));
        return groups.Select(group => group.Terms);
    }
}

/// <param name="Letter">What leads to it.</param>
/// <param name="Labels">Of the terms that end here.</param>
internal readonly record struct TermNode(char Letter, int[] Labels)
{
    public int FirstChild { get; init; }

    public int Children { get; init; }
}
