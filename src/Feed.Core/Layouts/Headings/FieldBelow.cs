using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows headings that stand above a line with the same label and a link (<c>Archive: https://…</c>): each is a title.</summary>
internal static class FieldBelow
{
    private const int FewestHeadings = 3;

    /// <summary>Those of the headings that do, where most do; else none.</summary>
    public static List<OutlineChild> Titles(DigestText text, List<OutlineChild> children)
    {
        var usual = children.GroupBy(child => LabelBelow(text, child)).Where(field => field.Key is not null).MaxBy(field => field.Count())?.ToList() ?? [];
        return usual.Count >= FewestHeadings && usual.Count * 3 >= children.Count * 2 ? usual : [];
    }

    // Of the line right below the heading, where the line has a link.
    private static string? LabelBelow(DigestText text, OutlineChild child)
    {
        var below = child.Frame.Opener + 1;
        return below < child.Frame.End && text[below] is Paragraph && text.LabelLength(below) is > 0 and var length && text.Links(below, below + 1) > 0
            && !FieldWords.IsCredit(text[below].Text.AsSpan(0, length)) ? text[below].Text[..length] : null;
    }
}
