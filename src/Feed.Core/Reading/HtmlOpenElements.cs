using System.Text;

namespace Feed.Core.Reading;

/// <summary>The elements open at a point of an HTML text, innermost last. Source: the HTML standard, §13.2.4.2 and §13.2.6.4.7, simplified.</summary>
internal sealed class HtmlOpenElements
{
    private readonly List<(HtmlTag Tag, string Name)> stack = [];
    private readonly int[] counts = new int[(int)HtmlTag.Video + 1];

    public int Count => stack.Count;

    public void Push(HtmlTag tag, ReadOnlySpan<char> name)
    {
        counts[(int)tag]++;
        stack.Add((tag, tag == HtmlTag.Other ? name.ToString() : ""));
    }

    /// <summary>The end tags that the start of an element implies: <c>li</c> ends the <c>li</c> before it. They are closed here too.</summary>
    public string ImpliedEnds(HtmlTag tag)
    {
        for (var index = stack.Count - 1; index >= 0; index--)
        {
            var outer = stack[index].Tag;
            if (IsEndedBy(outer, tag))
            {
                return Close(index);
            }

            if (IsBarrier(outer, tag))
            {
                break;
            }
        }

        return "";
    }

    /// <summary>
    /// The end tags that are missing before an end tag, or <c>null</c> when nothing of that name is open: then it is to be dropped.
    /// The element is closed here too.
    /// </summary>
    public string? EndsBefore(HtmlTag tag, ReadOnlySpan<char> name)
    {
        if (counts[(int)tag] == 0)
        {
            return null;
        }

        for (var index = stack.Count - 1; index >= 0; index--)
        {
            var (outer, outerName) = stack[index];
            if (outer == tag && (tag != HtmlTag.Other || name.Equals(outerName, StringComparison.OrdinalIgnoreCase)))
            {
                var ends = Close(index + 1);
                counts[(int)tag]--;
                stack.RemoveAt(index);
                return ends;
            }

            // An end tag in a cell cannot end what is outside the table.
            if (outer is HtmlTag.Table || (outer is HtmlTag.Td or HtmlTag.Th && !HtmlTags.IsTablePart(tag)))
            {
                return null;
            }
        }

        return null;
    }

    private string Close(int downTo)
    {
        if (stack.Count == downTo)
        {
            return "";
        }

        var ends = new StringBuilder();
        while (stack.Count > downTo)
        {
            ends.Append("</").Append(Pop()).Append('>');
        }

        return ends.ToString();
    }

    private string Pop()
    {
        var (tag, name) = stack[^1];
        stack.RemoveAt(stack.Count - 1);
        counts[(int)tag]--;
        return tag == HtmlTag.Other ? name : tag.ToString();
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
