using System.Buffers;
using Feed.Core.Layouts.Interpreting;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Reads how a block opens whose first words are plain: a label, a title with a sign of its end, or a line up to its first link.</summary>
internal static class PlainOpening
{
    /// <summary>Longer plain text before a link is a sentence, not a title.</summary>
    public const int MaxTitleChars = 160;

    private const int MaxVersionChars = 24;
    private const int MaxHeadlineChars = 60;
    private const int MaxSentenceChars = 44;
    private const int MaxFigureChars = 12;
    private const int MaxAgeChars = 32;
    private const int FewestBehindHeadline = 24;
    private const int FewestBeforeDash = 12;
    private const int FewestBehindDash = 60;
    private const int MaxWordColumns = 24;
    private const int MaxWhenChars = 80;
    private const int MaxPointerChars = 16;

    private static readonly Beginnings Pointing = new("see", "check", "read", "here", "find", "more");

    private static readonly SearchValues<char> VersionLetters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-+_");

    private static readonly SearchValues<char> Figures = SearchValues.Create("0123456789-/.,:+ \t▲▼△⬆↑★☆⭐🔥👍❤️💬");

    public static Opening Read(RunCursor cursor, int? number) => LabelOpening.Read(cursor, number) ?? ReadMarked(cursor, number) ?? ReadHeadline(cursor, number) ?? ActOpening.ReadPlain(cursor.Fork(), number) ?? ReadLine(cursor, number);

    // In capital letters or between quotation marks.
    private static Opening? ReadMarked(RunCursor cursor, int? number)
    {
        if (CapitalTitle.Measure(cursor.Peek()) is > 0 and var capitals)
        {
            var title = cursor.Peek()[..capitals].TrimEnd(".:- ").ToString();
            cursor.Skip(capitals);
            return new Opening(OpeningKind.Plain, number, TitleMarks.Strip(title), null) { Behind = cursor.Rest() };
        }

        return cursor.TakeQuoted() is { } quoted ? new Opening(OpeningKind.Plain, number, quoted, null) { Behind = cursor.Rest() } : null;
    }

    // A number, a sentence or words before a colon that say it all, and a long text: 第一条。织机会数数了。据介绍，…; 1. 织机会数数：据介绍，…
    private static Opening? ReadHeadline(RunCursor cursor, int? number)
    {
        var text = cursor.Peek();
        if (number is null || text.Length <= MaxHeadlineChars || cursor.Rest().HasLink())
        {
            return null;
        }

        var end = text[..MaxSentenceChars].IndexOfAny("。！？") is > 1 and var sentence ? sentence : text[..MaxHeadlineChars].IndexOfAny("：。！？");
        if (end <= 1 || text.Length - end < FewestBehindHeadline)
        {
            return null;
        }

        var title = TitleMarks.Strip(text[..end].ToString());
        cursor.Skip(end + 1);
        return new Opening(OpeningKind.Plain, number, title, null) { Behind = cursor.Rest() };
    }

    /// <summary>Reads the line as one sentence, whatever colon is in it.</summary>
    public static Opening ReadWhole(Inlines content, int? number)
    {
        var cursor = new RunCursor(content);
        cursor.SkipMarks();
        return ReadLine(cursor, number);
    }

    private static Opening ReadLine(RunCursor cursor, int? number)
    {
        var start = cursor.Fork();
        var text = cursor.TakePlainLine(FrameScore.MaxTitleChars);
        if (WrappedTitle.Read(cursor.Fork(), text) is { } wrapped)
        {
            return wrapped with { Number = number };
        }

        if (cursor.AtSoftBreak && WrappedTitle.SentenceEnd(cursor, text) is > 0 and var stop && stop < start.Peek().Length)
        {
            start.Skip(stop);
            return new Opening(OpeningKind.Plain, number, TitleMarks.Strip(text[..stop].TrimEnd('.')), null) { Behind = start.Rest() };
        }

        if (cursor.AtSoftBreak && WrappedTitle.ClauseEnd(start, text) is > 0 and var clause)
        {
            var sentence = start.TakeLines(clause);
            start.SkipSeparators();
            return new Opening(OpeningKind.Plain, number, TitleMarks.Strip(sentence.TrimEnd('.')), null) { Behind = start.Rest() };
        }

        if (cursor.AtEnd || cursor.AtBreak)
        {
            return new Opening(OpeningKind.Plain, number, TitleMarks.Strip(text), null) { Behind = cursor.Rest() };
        }

        var isCaption = cursor.Current.Is(RunStyle.Caption);
        var (caption, link) = cursor.Fork().TakeLink();
        isCaption |= LinkCaptions.IsCaption(caption);
        if (ClosingLink.Read(start.Rest(), link, number) is { } closed)
        {
            return closed;
        }

        var words = text.AsSpan().TrimEnd(" \t-–—:：|(（[【<");
        if (words.IsEmpty && text.Length > 0 && LinkCaptions.IsAddress(caption) && cursor.OnlyRest() is { } rest)
        {
            // [ http://… ]: an address in brackets.
            return OpeningReader.Read(rest, number);
        }

        if (words.Length is > 1 and <= MaxTitleChars && !isCaption && (char.IsAsciiDigit(words[0]) && OpeningReader.IsDay(words.ToString()) || IsFigure(words)))
        {
            // "2024/03/18 [A title](…)", "▲ 367 [A title](…)"
            return OpeningReader.Read(cursor, number);
        }

        var isVersion = IsVersion(caption);
        var isWord = isVersion && GoesOn(cursor);
        if (words.Length is > 1 and <= MaxTitleChars && isVersion && !isWord && LinkAddress.IsWeb(link))
        {
            // "Loom [v4.0.1](…): a shuttle of horn"
            cursor.TakeLink();
            return new Opening(OpeningKind.Plain, number, TitleMarks.Strip($"{words} {caption}"), link) { Behind = cursor.Rest() };
        }

        if (isCaption && TitleBeforeDash(words) is > 0 and var dash)
        {
            // "A title — a sentence about it. [Source](…)"
            start.Skip(dash);
            return new Opening(OpeningKind.Plain, number, TitleMarks.Strip(words[..dash].ToString()), LinkAddress.IsWeb(link) ? link : null) { Behind = start.Rest() };
        }

        if (words.Length is > 1 and <= MaxTitleChars && LinkAddress.IsWeb(link) && ClosingLink.WordsBehind(words, cursor) is { } last)
        {
            // "Version 0.2 of [the loom](…) (silk)"
            return new Opening(OpeningKind.Plain, number, TitleMarks.Strip($"{words} {caption}{last}"), link);
        }

        if (words.Length is > 1 and <= MaxTitleChars && (isCaption ? !isWord && !LinkPlace.IsInSentence(caption, cursor) : LinkAddress.IsWeb(link) && LinkPlace.ClosesLine(cursor)))
        {
            return new Opening(OpeningKind.Plain, number, TitleMarks.Strip(WithoutPointer(Closed(words)).ToString()), LinkAddress.IsWeb(link) ? link : null) { Behind = cursor.Rest() };
        }

        if (words.Length is > 1 and <= RunCursor.MaxTagChars && LinkAddress.IsWeb(link) && ((words.Length < text.Length && EndsLine(cursor)) || IsBeforeAge(cursor)) || (words.Length is > RunCursor.MaxTagChars and <= MaxWhenChars && LinkAddress.IsWeb(link) && IsWhen(text, words) && EndsLine(cursor)))
        {
            // "Looms - [A shuttle of horn](…)", "The Mill Post [A shuttle of horn](…) 2 hours ago", "18 Mar, 08:30 CET (Lyon, France): [A fair of silk](…)"
            cursor.TakeLink();
            return new Opening(OpeningKind.Link, number, TitleMarks.Strip(caption), link) { Behind = cursor.Rest() };
        }

        if (LinkAddress.IsProfile(link) && SentenceLinks.BehindPerson(cursor) is { } work)
        {
            return new Opening(OpeningKind.Prose, number, TitleMarks.Strip(work.Text), work.Link) { Behind = start.Rest() };
        }

        if (!isCaption && !caption.Contains('#', StringComparison.Ordinal) && PlainText.Columns(caption) <= MaxWordColumns && SentenceLinks.Headline(cursor) is { } headline)
        {
            return new Opening(OpeningKind.Prose, number, TitleMarks.Strip(headline.Text), headline.Link) { Behind = start.Rest() };
        }

        return new Opening(OpeningKind.Prose, number, isCaption || LinkPlace.IsPhrase(caption) || LinkPlace.IsSource(cursor) ? "" : TitleMarks.Strip(caption), LinkAddress.IsWeb(link) ? link : null) { Behind = start.Rest() };
    }

    private static bool IsWhen(string text, ReadOnlySpan<char> words) =>
        text.AsSpan().TrimEnd() is [.., ':' or '：'] && words.ContainsAnyInRange('0', '9') && DateText.Find(words, DateText.AnyYear) is { Start: 0, Date.Day: > 0 };

    /// <summary>A score, a rank, a month and a day.</summary>
    internal static bool IsFigure(ReadOnlySpan<char> words) => words.Length <= MaxFigureChars && words.ContainsAnyInRange('0', '9') && words.IndexOfAnyExcept(Figures) < 0;

    // Where the words before a dash end that has a whole sentence behind it; 0 when they are no title.
    private static int TitleBeforeDash(ReadOnlySpan<char> words)
    {
        var dash = words.IndexOf(" — ");
        return dash is >= FewestBeforeDash and <= MaxTitleChars && words.Length - dash >= FewestBehindDash && words[dash..].TrimEnd("）)]】 ") is var behind && (behind[^1] == '.' || behind.Contains(". ", StringComparison.Ordinal)) ? dash : 0;
    }

    private static bool EndsLine(RunCursor cursor)
    {
        cursor.TakeLink();
        return cursor.AtEnd || cursor.AtBreak;
    }

    private static bool IsBeforeAge(RunCursor cursor)
    {
        cursor.TakeLink();
        return cursor.IsLast && cursor.Peek().Trim(" ·|—–-,()") is { Length: > 0 and <= MaxAgeChars } tail && (Byline.IsAge(tail.ToString()) || DateText.IsDate(tail));
    }

    // "Ada shipped the [2.4](…) version of her loom"
    private static bool GoesOn(RunCursor cursor)
    {
        cursor.TakeLink();
        return cursor.Peek() is [' ', >= 'a' and <= 'z', ..];
    }

    /// <summary>Whether the words are a version: <c>v4.0.1</c>, <c>2.43</c>. The number of a paper may look like one, <c>2403.00001</c>.</summary>
    internal static bool IsVersion(string caption) => caption.Length <= MaxVersionChars && caption.Contains('.', StringComparison.Ordinal) && caption.TrimStart('v') is [>= '0' and <= '9', ..] and [.., not '.']
        && !caption.AsSpan().ContainsAnyExcept(VersionLetters);

    // "A loom of silk is out. See the [notes](…)", "… is out - see the [notes](…)"
    private static ReadOnlySpan<char> WithoutPointer(ReadOnlySpan<char> words)
    {
        var tail = words[Math.Max(0, words.Length - MaxPointerChars)..];
        var stop = Math.Max(tail.LastIndexOf(". "), Math.Max(tail.LastIndexOf(" - "), tail.LastIndexOf(", ")));
        return stop >= 0 && words.Length - tail.Length + stop is >= FewestBeforeDash and var end && Pointing.Open(tail[stop..].TrimStart(" .,-")) ? words[..end] : words;
    }

    // "A title (Read more on [arXiv](…))": what a bracket opens and the links close is no part of the title.
    private static ReadOnlySpan<char> Closed(ReadOnlySpan<char> words) =>
        words.LastIndexOfAny("(（[【") is > 1 and var open && words[open..].IndexOfAny(")）]】") < 0 ? words[..open].TrimEnd() : words;
}
