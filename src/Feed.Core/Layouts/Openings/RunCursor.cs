using System.Buffers;
using System.Collections.Immutable;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>A place in the runs of a block. It moves forward only; a copy looks ahead.</summary>
/// <param name="passed">How many labels and captions were passed before the content, see <see cref="OnlyRest"/>.</param>
internal partial struct RunCursor(Inlines content, int passed = 0)
{
    // No title stands behind so many labels and captions: a row of thousands of them costs no more than one of these.
    private const int MostPassed = 16;

    private readonly ImmutableArray<Run> runs = content.Runs;

    private static readonly SearchValues<char> Opens = SearchValues.Create("([（【「《\"“'‘<");

    private static readonly SearchValues<char> OfTimes = SearchValues.Create("0123456789:–- ");

    /// <summary>Longer words in brackets are no tag.</summary>
    public const int MaxTagChars = 24;

    // Names of authors, each with a link, may stand before a title.
    private const int RunsToLookAt = 40;

    private int index;
    private int offset;

    public readonly bool AtEnd => index >= runs.Length;

    public readonly bool AtBreak => !AtEnd && runs[index].IsBreak;

    /// <summary>Whether the source wraps here.</summary>
    public readonly bool AtSoftBreak => AtBreak && !runs[index].HardBreak;

    public readonly ref readonly Run Current => ref runs.ItemRef(index);

    public readonly RunCursor Fork() => this;

    /// <summary>What is left of the current run.</summary>
    public readonly ReadOnlySpan<char> Peek() => AtEnd || Current.IsImage ? default : Current.Text.AsSpan(offset);

    /// <summary>Whether the line ends with the current run.</summary>
    public readonly bool IsLast => index + 1 >= runs.Length || runs[index + 1].IsBreak;

    /// <summary>The character before the current run, or NUL.</summary>
    public readonly char Before => index > 0 && index <= runs.Length && runs[index - 1] is { IsImage: false, Text: [.., var last] } ? last : '\0';

    /// <summary>Skips images, line breaks, blanks, list marks and emoji.</summary>
    public void SkipMarks()
    {
        while (!AtEnd)
        {
            var text = Peek();
            if (Current.IsImage || Current.IsBreak || IsSigns(text) || Enumeration.Measure(text) == text.Length)
            {
                Next();
                continue;
            }

            offset += text.Length - TitleMarks.Lead(text).Length;
            if (offset < Current.Text.Length)
            {
                return;
            }

            Next();
        }
    }

    /// <summary>Skips the quotation mark before a linked title where all that is left is quoted: <c>"[A title](…) (The Mill Post)"</c>.</summary>
    public void SkipQuoteBeforeLink()
    {
        if (Peek() is ['"' or '“'] && index + 1 < runs.Length && runs[index + 1].Link is not null && runs[^1].Text.AsSpan().TrimEnd() is [.., '"' or '”'])
        {
            Next();
        }
    }

    public void SkipSeparators()
    {
        while (!AtEnd && !Current.IsImage)
        {
            var text = Peek();
            var left = text.TrimStart(" \t\n:：-–—|｜,，·•");
            offset += text.Length - left.Length;
            if (!left.IsEmpty)
            {
                return;
            }

            Next();
        }
    }

    /// <summary>Skips the time of day behind a day, and the sign behind it: <c>18:30 · </c>, <c>18:30–20:00 | </c>.</summary>
    public void SkipTime()
    {
        var text = Peek();
        var end = text is [>= '0' and <= '9', ..] && text.IndexOf(':') is 1 or 2 ? text.IndexOfAnyExcept(OfTimes) : -1;
        if (end > 0 && text[end] is '·' or '|' or ',')
        {
            Skip(end);
            SkipSeparators();
        }
    }

    /// <summary>Skips what brackets say of the link before, up to a colon: <c>(WIP):</c>.</summary>
    public void SkipState()
    {
        var text = Peek();
        var end = text is ['(' or '（', ..] ? text[..Math.Min(text.Length, MaxTagChars)].IndexOfAny(')', '）') + 1 : 0;
        if (end > 0 && text[end..].TrimStart() is [':' or '：', ..])
        {
            Skip(end);
            SkipSeparators();
        }
    }

    /// <summary>Skips characters of the current run; an image, which has none, is skipped as a whole.</summary>
    public void Skip(int count)
    {
        offset += count;
        if (Current.IsImage || offset >= Current.Text.Length)
        {
            Next();
        }
    }

    /// <summary>Skips characters of the current run and those behind it.</summary>
    public void SkipAll(int count)
    {
        while (count > 0 && !AtEnd)
        {
            var here = Math.Min(count, Peek().Length);
            Skip(here);
            count -= Math.Max(1, here);
        }
    }

    /// <summary>Whether one of the next runs is in the style.</summary>
    public readonly bool IsNear(RunStyle style)
    {
        for (var place = index; place < runs.Length && place < index + RunsToLookAt; place++)
        {
            if (runs[place].Is(style))
            {
                return true;
            }
        }

        return false;
    }

    public void SkipBreak() => Next();

    public readonly RunTail Rest() => AtEnd ? RunTail.Empty : new RunTail(content, index, offset);

    /// <summary>A cursor of its own over what is left, a label or caption having been passed; <c>null</c> when too many were.</summary>
    public readonly RunCursor? OnlyRest() => passed < MostPassed ? new RunCursor(Rest().Cut(), passed + 1) : null;

    private void Next()
    {
        index++;
        offset = 0;
    }

    private static bool IsSigns(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter) || Opens.Contains(letter))
            {
                return false;
            }
        }

        return true;
    }
}
