using System.Globalization;

namespace Feed.Core.Reading;

/// <summary>Where on a page a block lies, for finding the part that matters.</summary>
[Flags]
internal enum HtmlRegion
{
    None = 0,
    Main = 1,
    Article = 2,
    Header = 4,
    Footer = 8,
    Navigation = 16,
    Aside = 32,
}

/// <summary>What an element inherits from those around it.</summary>
internal readonly record struct HtmlScope
{
    public Container? Container { get; init; }

    public RunStyle Style { get; init; }

    /// <summary>The size of text, or 0 where nothing is said.</summary>
    public int Pixels { get; init; }

    public string? Link { get; init; }

    /// <summary>The address of the card that this is in, for its heading.</summary>
    public string? CardLink { get; init; }

    public HtmlList? List { get; init; }

    public int Depth { get; init; }

    public int QuoteDepth { get; init; }

    public HtmlRegion Region { get; init; }

    /// <summary>Nesting of elements.</summary>
    public int Level { get; init; }
}

/// <summary>A list at hand.</summary>
internal sealed class HtmlList(int number, bool isOrdered, int start)
{
    private int next = start;

    public int Number => number;

    /// <summary>The marker of the next item.</summary>
    /// <param name="stated">The item's own number, or -1.</param>
    public string Mark(int stated)
    {
        if (!isOrdered)
        {
            return "*";
        }

        next = stated >= 0 ? stated : next;
        return string.Create(CultureInfo.InvariantCulture, $"{next++}.");
    }
}
