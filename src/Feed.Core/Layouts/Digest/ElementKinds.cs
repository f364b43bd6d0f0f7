using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Says which elements of a page are of one kind: those with the same name and classes, wherever they stand, and those with a class more.</summary>
internal sealed class ElementKinds
{
    private const int Anywhere = -1;

    private readonly HashSet<string> known = [];
    private readonly Dictionary<string, string> bases = [];

    // Kinds of which one element holds another; there depth tells them apart.
    private readonly HashSet<string> nested = [];

    /// <summary>How many elements hold the blocks.</summary>
    public int Elements { get; private set; }

    public static ElementKinds Of(IReadOnlyList<Block> blocks)
    {
        var kinds = new ElementKinds();
        var seen = new HashSet<Container>(blocks.Count, ReferenceEqualityComparer.Instance);
        for (var index = 0; index < blocks.Count; index++)
        {
            for (var container = blocks[index].Container; container is not null && seen.Add(container); container = container.Parent)
            {
                kinds.known.Add(container.Kind);
            }
        }

        foreach (var container in seen)
        {
            kinds.Nest(container);
        }

        kinds.Elements = seen.Count;
        return kinds;
    }

    public (string Kind, int Level) KeyOf(Container container)
    {
        var kind = Base(container.Kind);
        return (kind, kind.Contains('.', StringComparison.Ordinal) && !nested.Contains(kind) ? Anywhere : container.Level);
    }

    private void Nest(Container container)
    {
        var kind = Base(container.Kind);
        for (var outer = container.Parent; outer is not null && !nested.Contains(kind); outer = outer.Parent)
        {
            if (Base(outer.Kind) == kind)
            {
                nested.Add(kind);
            }
        }
    }

    // "div.card.wide" is a "div.card" where there are such; of links around cards, "a.card.first" and "a.card.other" are, too.
    private string Base(string kind)
    {
        if (!bases.TryGetValue(kind, out var found))
        {
            var first = kind.IndexOf('.', StringComparison.Ordinal);
            var second = first < 0 ? -1 : kind.IndexOf('.', first + 1);
            bases[kind] = found = second > 0 && (first == 1 && kind[0] == 'a' || known.Contains(kind[..second])) ? kind[..second] : kind;
        }

        return found;
    }
}
