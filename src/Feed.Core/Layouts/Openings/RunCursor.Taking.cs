using System.Buffers;
using System.Globalization;
using System.Text;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <content>What is taken, and passed by that.</content>
internal partial struct RunCursor
{
    private const int FewestQuotedChars = 12;

    // ", 18 September 2024: "
    private const int MaxDayChars = 32;

    private static readonly char[] BeforeCaption = [' ', '[', '(', '（', '【', '|'];

    private static readonly SearchValues<char> TagEnds = SearchValues.Create("]】)）」:：");

    /// <summary>Takes the runs that share the current link.</summary>
    public (string Text, string Link) TakeLink()
    {
        var link = AtEnd ? "" : Current.Link ?? "";
        if (offset == 0 && link.Length > 0 && !Current.IsImage && (index + 1 == runs.Length || runs[index + 1].Link != link) && PlainText.IsTidy(Current.Text))
        {
            return (runs[index++].Text, link);
        }

        var (builder, badges) = (new StringBuilder(), new StringBuilder());
        while (!AtEnd && Current.Link == link)
        {
            PlainText.Append(Current.Is(RunStyle.Badge) ? badges : builder, Peek());
            Next();
        }

        var text = builder.ToString().Trim();
        return (text.Length > 0 ? text : badges.ToString().Trim(), link);
    }

    /// <summary>Takes bold runs as far as a badge or a linked caption such as <c>[PDF]</c>, and what a slip of the stars left of their last word.</summary>
    public (string Text, string? Link) TakeBold()
    {
        if (offset == 0 && IsOneBold(Current))
        {
            return (runs[index++].Text, null);
        }

        var builder = new StringBuilder();
        string? link = null;
        while (!AtEnd && (!AtBreak || Current.Is(RunStyle.Bold)) && (Current.Is(RunStyle.Bold) || IsBlankBeforeBold()))
        {
            if (builder.Length > 0 && (Current.Is(RunStyle.Badge) || (Current is { Link: not null, IsImage: false } && LinkCaptions.IsKind(Current.Text))))
            {
                return (builder.ToString().TrimEnd(BeforeCaption), link);
            }

            link ??= Current.Link is { } found && LinkAddress.IsWeb(found) ? found : null;
            PlainText.Append(builder, Peek());
            Next();
        }

        var tail = Peek();
        var letters = 0;
        while (builder.Length > 0 && char.IsAsciiLetter(builder[^1]) && letters < tail.Length && char.IsAsciiLetter(tail[letters]))
        {
            letters++;
        }

        builder.Append(tail[..letters]);
        offset += letters;
        return (builder.ToString().Trim(), link);
    }

    /// <summary>Takes the runs that are printed in the current style, with code among them.</summary>
    public string TakeAlike()
    {
        var (style, builder) = (WithoutCode(Current.Style), new StringBuilder());
        while (!AtEnd && Current.Link is null && (WithoutCode(Current.Style) == style || Current.IsBreak))
        {
            PlainText.Append(builder, Peek());
            Next();
        }

        return builder.ToString().Trim();
    }

    private static RunStyle WithoutCode(RunStyle style) => style == RunStyle.Code ? style : style & ~RunStyle.Code;

    private readonly bool IsBlankBeforeBold() => Peek().IsWhiteSpace() && !Current.IsImage && index + 1 < runs.Length && runs[index + 1].Is(RunStyle.Bold);

    // One unlinked bold run with a clean end: most titles.
    private readonly bool IsOneBold(Run run) =>
        run is { Link: null, IsImage: false } && run.Is(RunStyle.Bold) && PlainText.IsTidy(run.Text) && (index + 1 == runs.Length || EndsBold(run.Text, runs[index + 1]));

    private readonly bool EndsBold(string bold, Run next)
    {
        var isBlankBeforeBold = string.IsNullOrWhiteSpace(next.Text) && index + 2 < runs.Length && runs[index + 2].Is(RunStyle.Bold);
        var goesOn = !next.IsBreak && next.Text.Length > 0 && char.IsAsciiLetter(next.Text[0]) && char.IsAsciiLetter(bold[^1]);
        return !next.Is(RunStyle.Bold) && !goesOn && !isBlankBeforeBold;
    }

    /// <summary>Takes one bold stretch, or a bracketed or coloned word of plain text.</summary>
    public (string Text, string? Link) TakeStyled()
    {
        if (AtEnd || Current.IsImage)
        {
            return ("", null);
        }

        if (Current is { Link: null } && Current.Is(RunStyle.Badge))
        {
            var badge = Peek().Trim().ToString();
            Skip(Peek().Length);
            return (badge, null);
        }

        if (Current.Link is not null || Current.Is(RunStyle.Bold))
        {
            return Current.Link is not null ? TakeLink() : TakeBold();
        }

        var text = Peek();
        var end = text[..Math.Min(text.Length, MaxTagChars + 1)].IndexOfAny(TagEnds) + 1;
        if (end == 0 && text.Length > MaxTagChars)
        {
            index = runs.Length;
            return ("", null);
        }

        end = end == 0 ? text.Length : end;
        Skip(end);
        return (text[..end].Trim().ToString(), null);
    }

    /// <summary>Takes a number such as <c>01</c> that fills the current run, or nothing: with a nought before it it is no word of the title behind it.</summary>
    public int? TakePaddedNumber()
    {
        var digits = Peek().Trim();
        var isPadded = digits is ['0', _] or ['0', _, _];
        if (!isPadded || index + 1 >= runs.Length || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        Next();
        return number;
    }

    /// <summary>Takes a day that is all that stands before the next link, with a colon or a dash behind it; takes nothing when it is not.</summary>
    public bool TakeDayBeforeLink()
    {
        var words = Peek();
        if (words.Length > MaxDayChars || AtEnd || Current.Link is not null || words.TrimEnd() is not [.., ':' or '：' or '-' or '–' or '—'] || index + 1 >= runs.Length || runs[index + 1] is not { Link: not null, IsImage: false }
            || !DateText.IsDate(words.Trim(" ,，:：-–—()（）")))
        {
            return false;
        }

        Skip(words.Length);
        return true;
    }

    /// <summary>Takes what stands between quotation marks at the very start, or nothing when the current run does not open and close such a title.</summary>
    public string? TakeQuoted()
    {
        var text = Peek();
        var closing = text.Length == 0 ? '\0' : text[0] switch { '"' => '"', '“' => '”', '«' => '»', _ => '\0' };
        var end = closing == '\0' ? -1 : text[1..].IndexOf(closing) is >= 0 and var found ? found + 1 : -1;
        if (end < FewestQuotedChars || (text.Length == end + 1 ? index + 1 == runs.Length : text[end + 1] is not (',' or '.' or ' ' or ';')))
        {
            return null;
        }

        Skip(end + 1);
        return text[1..end].Trim().TrimEnd(",.").ToString();
    }

    /// <summary>Takes so many characters of text, with a blank for each line break.</summary>
    public string TakeLines(int count)
    {
        var words = new StringBuilder(count);
        while (count > 0 && !AtEnd)
        {
            var here = Peek()[..Math.Min(count, Peek().Length)];
            words.Append(AtBreak ? " " : here);
            count -= Math.Max(1, here.Length);
            Skip(Math.Max(1, here.Length));
        }

        return words.ToString().Trim();
    }

    /// <summary>Takes text up to the next link or line break; gives nothing when it is longer than <paramref name="most"/> characters.</summary>
    public string TakePlainLine(int most)
    {
        var (first, from, length) = (index, offset, 0);
        while (!AtEnd && !AtBreak && Current.Link is null)
        {
            length += Current.IsImage ? 0 : Current.Text.Length - offset;
            Next();
        }

        if (length > most || length == 0)
        {
            return "";
        }

        if (runs.Length == 1 && from == 0 && content.Collapsed is { } whole)
        {
            return whole;
        }

        if (index == first + 1)
        {
            var only = runs[first].Text.AsSpan(from).Trim();
            if (PlainText.IsTidy(only))
            {
                return only.Length == runs[first].Text.Length ? runs[first].Text : only.ToString();
            }
        }

        var builder = new StringBuilder(length);
        for (var run = first; run < index; run++)
        {
            if (!runs[run].IsImage)
            {
                PlainText.Append(builder, runs[run].Text.AsSpan(run == first ? from : 0));
            }
        }

        return builder.ToString().Trim();
    }
}
