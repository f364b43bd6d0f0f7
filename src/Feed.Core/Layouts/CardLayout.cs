namespace Feed.Core.Layouts;

/// <summary>Each of several like elements of a page (articles, cards, cells) is an entry.</summary>
public sealed class CardLayout : ILayout
{
    public string Name => "card";

    public IReadOnlyList<Frame> Frame(Region region) => [];
}
