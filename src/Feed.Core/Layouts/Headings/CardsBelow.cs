using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows headings above nothing but elements of one kind, each with a title of its own, and some of them above several: those are the entries.</summary>
internal static class CardsBelow
{
    private const int FewestHeadings = 3;
    private const double NearlyAll = 0.9;

    public static bool Prevail(DigestText text, List<OutlineChild> children)
    {
        if (children.Count < FewestHeadings || !children.TrueForAll(child => IsOverElement(text, child)))
        {
            return false;
        }

        var below = children.Sum(child => text.Chars(child.Frame.Opener + 1, child.Frame.End));
        return text.Elements.Within(children[0].Frame.Start, children[^1].Frame.End, children.Count + 1).Exists(cards =>
            cards.Sum(card => text.Chars(card.Start, card.End)) > NearlyAll * below && cards.TrueForAll(card => HasTitle(text, card)));
    }

    private static bool HasTitle(DigestText text, Element card) => text[card.Start] is not ListItem
        && CardLayout.TitleOf(text, (card.Start, card.End)) is >= 0 and var title && text.TitleWorthAt(title) > 1;

    // What stands right below is in an element that the heading is not in.
    private static bool IsOverElement(DigestText text, OutlineChild child) => child.Frame.Opener + 1 < child.Frame.End
        && text[child.Frame.Opener] is { Container: { } outer } && text[child.Frame.Opener + 1].Container is { } inner && !ReferenceEquals(inner, outer) && outer.Holds(inner);
}
