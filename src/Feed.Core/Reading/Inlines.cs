using System.Collections.Immutable;
using System.Text;

namespace Feed.Core.Reading;

[Flags]
public enum RunStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,
    Strike = 8,

    /// <summary>TeX source, without its dollar signs.</summary>
    Math = 16,

    /// <summary>A word in a box beside the text: <c>New</c>.</summary>
    Badge = 32,

    /// <summary>In an element whose class calls it a title: <c>class="paper-title"</c>.</summary>
    Title = 64,

    /// <summary>A link whose words the document uses for others too: <c>Full report</c>.</summary>
    Caption = 128,
}

/// <summary>A stretch of text in one style with at most one link, an image, or a line break.</summary>
/// <param name="Text">The text; an image's alternative text; <c>"\n"</c> for a line break of the source.</param>
/// <param name="Link">Absolute address when the text is a link, else <c>null</c>. Only http, https and mailto get this far.</param>
/// <param name="Image">Absolute address when this is an image.</param>
/// <param name="HardBreak">A line break that the author asked for (<c>&lt;br&gt;</c>), not one of wrapping.</param>
public readonly record struct Run(string Text, RunStyle Style = RunStyle.None, string? Link = null, string? Image = null, bool HardBreak = false)
{
    public bool IsBreak => Text == "\n";

    public bool IsImage => Image is not null;

    public bool Is(RunStyle style) => (Style & style) == style;
}

/// <summary>The text of one block: runs in order.</summary>
public sealed class Inlines
{
    public static readonly Inlines Empty = new([]);

    // Set when every run is collapsed already and none is a break: then the text is the runs one after the other.
    private readonly bool isTidy;
    private string? text;

    public Inlines(ImmutableArray<Run> runs) => Runs = runs;

    private Inlines(ImmutableArray<Run> runs, bool isTidy) => (Runs, this.isTidy) = (runs, isTidy);

    public ImmutableArray<Run> Runs { get; }

    /// <summary>Plain text without images: blanks collapsed; a line break is a blank, or nothing between two CJK characters.</summary>
    public string Text => text ??= isTidy ? Join(Runs) : Flatten(Runs);

    /// <summary>The text where it was collapsed here; <c>null</c> where the reader is to have done it.</summary>
    internal string? Collapsed => isTidy ? null : Text;

    public bool IsEmpty => Runs.Length == 0;

    /// <summary>The linked runs in order; neighbours that share one link are given one by one.</summary>
    public IEnumerable<Run> Links => Runs.Where(run => run.Link is not null);

    /// <summary>Whether a word or an image is a link.</summary>
    public bool HasLink
    {
        get
        {
            for (var index = 0; index < Runs.Length; index++)
            {
                if (Runs[index].Link is not null)
                {
                    return true;
                }
            }

            return false;
        }
    }

    public static Inlines Of(string text) => text.Length == 0 ? Empty : new([new Run(text)]);

    public override string ToString() => Text;

    /// <summary>The same with one run in a further style.</summary>
    internal Inlines Restyled(int run, RunStyle style) => new(Runs.SetItem(run, Runs[run] with { Style = Runs[run].Style | style }));

    /// <summary>For readers that collapse blanks themselves.</summary>
    internal static Inlines Tidy(ImmutableArray<Run> runs) => new(runs, isTidy: !runs.Any(run => run.IsBreak || run.IsImage));

    private static string Join(ImmutableArray<Run> runs) => runs.Length == 1 ? runs[0].Text : string.Concat(runs.Select(run => run.Text));

    // Whether the text is the runs one after the other: most are.
    private static bool IsPlain(ImmutableArray<Run> runs)
    {
        var before = ' ';
        for (var index = 0; index < runs.Length; index++)
        {
            var words = runs[index].Text;
            if (words.Length == 0 || (before == ' ' && words[0] == ' ') || runs[index].IsImage || words.Contains("  ", StringComparison.Ordinal) || !OrdinaryText.Is(words))
            {
                return false;
            }

            before = words[^1];
        }

        return before != ' ';
    }

    private static void Copy(Span<char> text, ImmutableArray<Run> runs)
    {
        for (var index = 0; index < runs.Length; index++)
        {
            runs[index].Text.CopyTo(text);
            text = text[runs[index].Text.Length..];
        }
    }

    private static int Length(ImmutableArray<Run> runs)
    {
        var length = 0;
        for (var index = 0; index < runs.Length; index++)
        {
            length += runs[index].Text.Length;
        }

        return length;
    }

    private static string Flatten(ImmutableArray<Run> runs)
    {
        if (runs is [{ IsImage: false } only] && !only.IsBreak && PlainText.IsTidy(only.Text))
        {
            return only.Text;
        }

        var length = Length(runs);
        if (IsPlain(runs))
        {
            return string.Create(length, runs, Copy);
        }

        var builder = new StringBuilder(length);
        foreach (var run in runs)
        {
            if (!run.IsImage)
            {
                PlainText.Append(builder, run.Text);
            }
        }

        return builder.ToString().TrimEnd();
    }
}
