namespace Feed.Core.Reading;

/// <summary>The elements open at a point of a page, innermost last; ends those whose end tags the page leaves out. Source: the HTML standard, §13.2.4.2 and §13.2.6.4.7, simplified.</summary>
internal sealed class HtmlOpenElements(HtmlPage page)
{
    private readonly List<(HtmlTag Tag, string Name, int Node)> stack = [];
    private readonly int[] counts = new int[HtmlTags.Count];

    public int Count => stack.Count;

    public bool Has(HtmlTag tag) => counts[(int)tag] > 0;

    /// <summary>Opens the element that the page gets next.</summary>
    public void Push(HtmlTag tag, ReadOnlySpan<char> name)
    {
        counts[(int)tag]++;
        stack.Add((tag, tag == HtmlTag.Other ? name.ToString() : HtmlTags.Name(tag), page.Count));
    }

    public void EndAll() => End(0);

    /// <summary>Ends what the start of an element ends: <c>li</c> ends the <c>li</c> before it.</summary>
    public void EndImplied(HtmlTag tag)
    {
        for (var index = stack.Count - 1; index >= 0; index--)
        {
            var outer = stack[index].Tag;
            if (IsEndedBy(outer, tag))
            {
                End(index);
                return;
            }

            if (IsBarrier(outer, tag))
            {
                return;
            }
        }
    }

    /// <summary>Ends an element and all that is open in it; <c>false</c> when no element of that name is open.</summary>
    public bool End(HtmlTag tag, ReadOnlySpan<char> name)
    {
        // <h1>A title</h2>: the end tag of any heading ends the one that is open.
        var isHeading = HtmlTags.IsHeading(tag);
        if (counts[(int)tag] == 0 && !isHeading)
        {
            return false;
        }

        for (var index = stack.Count - 1; index >= 0; index--)
        {
            var (outer, outerName, _) = stack[index];
            if ((outer == tag || (isHeading && HtmlTags.IsHeading(outer))) && (tag != HtmlTag.Other || name.Equals(outerName, StringComparison.OrdinalIgnoreCase)))
            {
                End(index);
                return true;
            }

            // An end tag in a cell cannot end what is outside the table.
            if (outer is HtmlTag.Table || (outer is HtmlTag.Td or HtmlTag.Th && !HtmlTags.IsTablePart(tag)))
            {
                return false;
            }
        }

        return false;
    }

    private void End(int downTo)
    {
        while (stack.Count > downTo)
        {
            var (tag, _, node) = stack[^1];
            stack.RemoveAt(stack.Count - 1);
            counts[(int)tag]--;
            page.Close(node);
        }
    }

    private static bool IsEndedBy(HtmlTag open, HtmlTag next) => next switch
    {
        HtmlTag.Li or HtmlTag.P or HtmlTag.Tr or HtmlTag.A or HtmlTag.Body => open == next,
        HtmlTag.Dt or HtmlTag.Dd => open is HtmlTag.Dt or HtmlTag.Dd,
        HtmlTag.Td or HtmlTag.Th => open is HtmlTag.Td or HtmlTag.Th,
        HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot => open is HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot,
        _ => HtmlTags.IsHeading(next) && HtmlTags.IsHeading(open),
    };

    private static bool IsBarrier(HtmlTag open, HtmlTag next) => next switch
    {
        HtmlTag.Li => open is HtmlTag.Ul or HtmlTag.Ol || HtmlTags.IsTablePart(open),
        HtmlTag.Dt or HtmlTag.Dd => open is HtmlTag.Dl || HtmlTags.IsTablePart(open),
        HtmlTag.Td or HtmlTag.Th => open is HtmlTag.Tr or HtmlTag.Table,
        HtmlTag.Tr => open is HtmlTag.Table or HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot,
        HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot => open is HtmlTag.Table,
        HtmlTag.P or HtmlTag.A => HtmlTags.IsBlock(open),
        _ => !HtmlTags.IsHeading(next) || HtmlTags.IsBlock(open),
    };
}
