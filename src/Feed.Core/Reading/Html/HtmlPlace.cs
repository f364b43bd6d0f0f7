namespace Feed.Core.Reading;

/// <summary>How a block stands on its page, for telling what matters and what is printed large.</summary>
/// <param name="Weight">Characters of text.</param>
/// <param name="Pixels">The smallest size in which any of its text is printed; 0 for what is no paragraph.</param>
internal readonly record struct HtmlPlace(HtmlRegion Region, int Weight, int Pixels);
