using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells headings that stand over items of which each is a record of its own: with an address, or with fields nested in it.</summary>
internal sealed class ItemSigns(DigestText text)
{
    private const int FewestLabels = 2;

    /// <summary>A name above nothing but several items or lines, each with an address or a link on a line of its own below it.</summary>
    public bool IsOverAddressed(OutlineChild child) =>
        OpeningOf(child) is { Link: null, Number: null, Title: var name } && PlainText.Columns(name) <= HeadingSigns.MostNameColumns && (AreAddressedItems(child) || AddressLayout.ArePairs(text, child.Frame.Opener + 1, child.Frame.End));

    private bool AreAddressedItems(OutlineChild child)
    {
        var (items, item, end) = (0, child.Frame.Opener + 1, child.Frame.End);
        for (var index = item; index < end; index++)
        {
            if (text[index] is not ({ Depth: > 0 } or Rule) || (items == 0 && text[index] is not ListItem))
            {
                return false;
            }

            if (text[index] is ListItem { Depth: 1 })
            {
                if (items > 0 && !HasAddressBelow(item, index))
                {
                    return false;
                }

                (items, item) = (items + 1, index);
            }
        }

        return items > 1 && HasAddressBelow(item, end);
    }

    /// <summary>Above items with a bold or linked title each and, nested in it, lines with labels that the document uses again and again.</summary>
    public bool IsOverRecords(OutlineChild child)
    {
        var (items, labelled) = (0, FewestLabels);
        for (var index = child.Frame.Opener + 1; index < child.Frame.End; index++)
        {
            if (text[index] is ListItem { Depth: 1 })
            {
                if (labelled < FewestLabels || text.LabelLength(index) > 0 || text.Opening(index) is not { Kind: OpeningKind.Bold or OpeningKind.Link, Title.Length: > 0 })
                {
                    return false;
                }

                (items, labelled) = (items + 1, 0);
            }

            labelled += text[index].Depth == 2 && text.IsLabelled(index) ? 1 : 0;
        }

        return items > 0 && labelled >= FewestLabels && OpeningOf(child).Link is null;
    }

    private bool HasAddressBelow(int item, int end)
    {
        var index = item + 1;
        while (index < end && !(text.LabelLength(index) > 0 && text.Links(index, index + 1) > 0))
        {
            index++;
        }

        return index < end || text.Between(item + 1, end).StandingLinks > 0;
    }

    private Opening OpeningOf(OutlineChild child) => text.Opening(child.Frame.Opener);
}
