using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>An element of a page and its stretch of blocks.</summary>
/// <param name="Group">Elements of one kind share it, see <see cref="ElementKinds"/>.</param>
internal readonly record struct Element(int Start, int End, int Group);

/// <summary>The elements of a page in the order in which they begin.</summary>
internal sealed class Elements
{
    private readonly List<Element> all = [];

    // Of each group, while its elements are looked for.
    private int[] counts = [];
    private List<Element>?[] open = [];

    private Elements()
    {
    }

    public static Elements Of(IReadOnlyList<Block> blocks)
    {
        var elements = new Elements();
        var kinds = ElementKinds.Of(blocks);
        var places = new Dictionary<Container, int>(kinds.Elements);
        var groups = new Dictionary<(string Kind, int Level), int>();
        var chain = new List<Container>();
        for (var index = 0; index < blocks.Count; index++)
        {
            chain.Clear();
            for (var container = blocks[index].Container; container is not null && !elements.Extend(places, container, index); container = container.Parent)
            {
                chain.Add(container);
            }

            for (var place = chain.Count - 1; place >= 0; place--)
            {
                var key = kinds.KeyOf(chain[place]);
                var group = groups.TryGetValue(key, out var known) ? known : groups[key] = groups.Count;
                places[chain[place]] = elements.all.Count;
                elements.all.Add(new Element(index, index + 1, group));
            }
        }

        (elements.counts, elements.open) = (new int[groups.Count], new List<Element>?[groups.Count]);
        return elements;
    }

    /// <summary>The elements that lie wholly in the stretch, by group, in the order in which groups begin; small groups are left out.</summary>
    public List<List<Element>> Within(int start, int end, int fewest)
    {
        var (first, behind) = (First(start), First(end));
        for (var place = first; place < behind; place++)
        {
            counts[all[place].Group] += all[place].End <= end ? 1 : 0;
        }

        var groups = new List<List<Element>>();
        for (var place = first; place < behind; place++)
        {
            var element = all[place];
            if (element.End > end || counts[element.Group] < fewest)
            {
                continue;
            }

            if (open[element.Group] is not { } group)
            {
                groups.Add(open[element.Group] = group = new List<Element>(counts[element.Group]));
            }

            group.Add(element);
        }

        for (var place = first; place < behind; place++)
        {
            (counts[all[place].Group], open[all[place].Group]) = (0, null);
        }

        return groups;
    }

    // An element that is known is extended, with all that hold it.
    private bool Extend(Dictionary<Container, int> places, Container container, int index)
    {
        if (!places.ContainsKey(container))
        {
            return false;
        }

        for (var outer = container; outer is not null && places.TryGetValue(outer, out var place) && all[place].End <= index; outer = outer.Parent)
        {
            all[place] = all[place] with { End = index + 1 };
        }

        return true;
    }

    private int First(int start)
    {
        var (low, high) = (0, all.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = all[middle].Start < start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
