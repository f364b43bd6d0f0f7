using System.Buffers;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>What the title of an item is printed as.</summary>
public enum OpeningKind
{
    /// <summary>No words: an image, an empty item.</summary>
    None,

    /// <summary>The words are a link.</summary>
    Link,

    /// <summary>The words are bold, with or without a link in them.</summary>
    Bold,

    /// <summary>Plain words, then a link, an address or the end of the line.</summary>
    Plain,

    /// <summary>A sentence with a link in its middle.</summary>
    Prose,

    /// <summary>A label and its value.</summary>
    Label,

    /// <summary>Nothing but captions and addresses.</summary>
    Caption,
}

/// <summary>How a block opens: what would be its title, and what is left of its text.</summary>
/// <param name="Number">The number it is marked with, or <c>null</c>.</param>
/// <param name="Title">Without decoration; empty when no words of the block can be a title.</param>
/// <param name="Link">The link that the title is or holds.</param>
public sealed record Opening(OpeningKind Kind, int? Number, string Title, string? Link)
{
    public static readonly Opening Nothing = new(OpeningKind.None, null, "", null);

    /// <summary>Of a block that can hold no title, whatever its words.</summary>
    internal static Opening Untitled(OpeningKind kind, Inlines content, int? number = null, string? link = null) => new(kind, number, "", link) { Behind = new RunTail(content, 0, 0) };

    private static readonly SearchValues<char> Fillers = SearchValues.Create(" \t\n.,;:：；。，、|/·•-–—()（）[]【】<>*…");

    private Inlines? rest;
    private bool? isOverNames;

    /// <summary>What follows the title.</summary>
    public Inlines Rest => rest ??= Behind.Cut();

    /// <summary>Whether the title is the whole block.</summary>
    public bool IsWhole => Title.Length > 0 && Behind.IsFiller(Fillers, orLink: false);

    /// <summary>Whether the title, and links behind it, are the whole block.</summary>
    public bool IsWholeButLinks => Title.Length > 0 && Behind.IsFiller(Fillers, orLink: true);

    /// <summary>Whether the block is a link and nothing else.</summary>
    public bool IsWholeLink => (Kind == OpeningKind.Link && IsWhole) || (Kind == OpeningKind.Caption && Behind.IsFiller(Fillers, orLink: true));

    /// <summary>Whether a link follows the title.</summary>
    public bool HasLinkBehind => Behind.HasLink();

    /// <summary>Whether <see cref="Link"/> is that of a caption beside the title (<c>Name - GitHub</c>), and not of the title.</summary>
    public bool IsLinkBeside { get; init; }

    /// <summary>Whether nothing but names of people follows the title.</summary>
    public bool IsOverNames => isOverNames ??= !Behind.IsEmpty && PersonNames.Are(Rest.Text) && !LinkCaptions.IsCaption(Rest.Text);

    /// <summary>Whether the page itself marks the title as one.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Whether the title is the version of a release.</summary>
    public bool IsRelease { get; init; }

    /// <summary>Names of people that stand before the title.</summary>
    public string? Names { get; init; }

    internal RunTail Behind { get; init; } = RunTail.Empty;
}
