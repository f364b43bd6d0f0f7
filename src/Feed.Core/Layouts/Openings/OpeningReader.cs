using Feed.Core.Layouts.Interpreting;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Reads how a block opens.</summary>
internal static class OpeningReader
{
    private const int MaxDateChars = 48;

    // "Dear reader,"
    private const int MaxSalutationChars = 40;

    private static readonly char[] NameEnds = [' ', '.', ',', ':', ';', '-', '–', '—'];

    /// <summary>Reads how the block opens. A title that is a caption or too long is none, but for the number of a release.</summary>
    public static Opening Read(Block block) => Checked(block, block switch
    {
        Heading heading => HeadingOpening.Read(heading),
        ListItem item => Read(item.Content, item.IsOrdered && int.TryParse(item.Marker.TrimEnd('.', ')'), out var number) ? number : null),
        Paragraph { Text.Length: <= MaxSalutationChars } salutation when salutation.Text is [.., ',' or '，'] || Greetings.Is(salutation.Text) => Opening.Untitled(OpeningKind.None, salutation.Content),
        Paragraph paragraph when paragraph.Content.HasLink && Byline.IsOfPeople(paragraph.Text) => Opening.Untitled(OpeningKind.None, paragraph.Content),
        Paragraph paragraph when LinkLine.IsMenu(paragraph.Content) => Opening.Untitled(OpeningKind.Caption, paragraph.Content),
        Paragraph paragraph => Read(paragraph.Content, null),
        _ => Opening.Nothing,
    });

    private static Opening Checked(Block block, Opening opening) =>
        opening.IsRelease ? opening
        : opening.IsMarked && SubHeadings.Is(opening.Title) ? Opening.Untitled(OpeningKind.Caption, opening.Rest, opening.Number)
        : opening.Title.Length > FrameScore.MaxTitleChars || (opening.Title.Length > 0 && LinkCaptions.IsCaption(opening.Title) && !IsNamed(opening)) ? opening with { Title = "" }
        : IsCredit(opening.Title) ? Opening.Untitled(OpeningKind.None, block.Inlines, opening.Number)
        : opening is { Kind: OpeningKind.Bold or OpeningKind.Plain, Link: null } && IsDay(opening.Title) ? new Opening(OpeningKind.None, opening.Number, "", null) { Behind = opening.Behind }
        : opening;

    // "12. [code](…)：an editor": the name of a project, whatever else it says.
    private static bool IsNamed(Opening opening) => opening is { Kind: OpeningKind.Link, Number: not null } && LinkCaptions.IsKind(opening.Title) && opening.Behind.Opens('：');

    // "by Ada Byron": who wrote what stands above.
    private static bool IsCredit(string title) => title.StartsWith("by ", StringComparison.Ordinal) && PersonNames.Are(title["by ".Length..]);

    // "5/5 Mar 24"
    private static bool IsFigureAndDay(string words) => words.AsSpan().TrimStart() is var text && text.IndexOf(' ') is > 0 and var blank && PlainOpening.IsFigure(text[..blank].ToString()) && IsDay(text[blank..].Trim().ToString());

    /// <summary>Whether the words are a day and nothing else: a section or a masthead, never a title.</summary>
    internal static bool IsDay(string title) => title.Length < MaxDateChars && (DateText.IsDate(title) || IsDated(title));

    // "Last updated: 2024-03-18"
    private static bool IsDated(string title) =>
        title.AsSpan().ContainsAnyInRange('0', '9') && FieldLabels.Measure(title) is > 0 and var label && FieldWords.Find(title.AsSpan(0, label)) == Field.Date && DateText.IsDate(title.AsSpan(label + 1));

    /// <param name="columns">Of the table that the row is of.</param>
    public static Opening Read(TableRow row, TableColumns columns) =>
        columns.IsRecord && TableColumns.IsTitleField(row) ? Checked(row, Read(row.Cells[1], null))
        : row.IsHeader || columns.Title < 0 || columns.Title >= row.Cells.Count ? Opening.Nothing : Checked(row, Read(row.Cells[columns.Title], null));

    public static Opening Read(Inlines content, int? number) => Read(new RunCursor(content), number);

    /// <summary>Reads how what is left opens.</summary>
    /// <param name="cursor">Stands at the beginning of its content.</param>
    public static Opening Read(RunCursor cursor, int? number)
    {
        number ??= Enumeration.Number(cursor.Peek());
        cursor.SkipMarks();
        number ??= cursor.TakePaddedNumber();
        cursor.SkipQuoteBeforeLink();
        if (cursor.AtEnd)
        {
            return number is null ? Opening.Nothing : new Opening(OpeningKind.None, number, "", null);
        }

        return (cursor.IsNear(RunStyle.Title) ? TitledWords.Read(cursor, number) : null) ?? ReadTag(cursor, number) ?? ReadNames(cursor, number) ?? ReadItalic(cursor, number) ?? Citation.ReadDated(cursor, number)
            ?? (cursor.Current.Link is not null ? ReadLink(cursor, number) : cursor.Current.Is(RunStyle.Bold) ? ReadBold(cursor, number) : PlainOpening.Read(cursor, number));
    }

    // [tag], a badge, **tag:** or **2024-02-29** before a link or before bold words is no part of the title.
    private static Opening? ReadTag(RunCursor cursor, int? number)
    {
        var probe = cursor.Fork();
        var tag = probe.TakeStyled();
        if (probe.AtEnd || tag.Link is not null || tag.Text.Length > (cursor.Current.Is(RunStyle.Badge) ? OwnBadges.MaxKickerChars : RunCursor.MaxTagChars))
        {
            return null;
        }

        var isTag = cursor.Current.Is(RunStyle.Badge) || (cursor.Current.Is(RunStyle.Italic) && IsDay(tag.Text)) || PlainOpening.IsFigure(tag.Text) || IsFigureAndDay(tag.Text) || tag.Text is ['[' or '【' or '(' or '（' or '「', .., ']' or '】' or ')' or '）' or '」'];
        var labelled = tag.Text.EndsWith(':') || tag.Text.EndsWith('：') || probe.Peek().TrimStart() is [':' or '：', ..];
        if (labelled && tag.Text.AsSpan().TrimEnd(":： ") is var label && (cursor.Current.Is(RunStyle.Bold) ? FieldWords.Find(label) is not null : FieldWords.IsCredit(label)))
        {
            return FieldWords.Find(label) == Field.Title && BehindLabel(probe, number) is { Title.Length: > 0 } stated ? stated : new Opening(OpeningKind.Label, number, "", null) { Behind = cursor.Rest() };
        }

        // **The Mill Post**, 18.03.2024: [A title](…)
        if (cursor.Current.Is(RunStyle.Bold) && probe.TakeDayBeforeLink())
        {
            return ReadLink(probe, number) is { Kind: OpeningKind.Link } sourced ? sourced : null;
        }

        if (labelled && Pointers.Are(tag.Text.AsSpan().TrimEnd(":： ")))
        {
            return new Opening(OpeningKind.Label, number, "", null) { Behind = cursor.Rest() };
        }

        var isDay = cursor.Current.Is(RunStyle.Bold) && IsDay(tag.Text);
        if (!isTag && !labelled && !isDay)
        {
            return null;
        }

        probe.SkipSeparators();
        probe.SkipTime();
        return probe.AtEnd ? null
            : isDay && !probe.AtBreak ? (probe.OnlyRest() is { } rest && Read(rest, number) is { Title.Length: > 0 } dated ? dated : null)
            : probe.Current.Link is not null && !LinkCaptions.IsCaption(probe.Fork().TakeLink().Text) ? ReadLink(probe, number)
            : isTag && probe.Current.Is(RunStyle.Badge) ? ReadTag(probe, number)
            : isTag && probe.Current.Is(RunStyle.Bold) ? ReadBold(probe, number)
            : isTag && cursor.Current.Is(RunStyle.Bold) && tag.Text[0] is '【' or '[' && !probe.AtBreak && probe.OnlyRest() is { } plain && PlainOpening.Read(plain, number) is { Kind: OpeningKind.Plain, Title.Length: > 0 } titled ? titled
            : null;
    }

    // "**Title:** How threads are counted"
    private static Opening? BehindLabel(RunCursor cursor, int? number)
    {
        cursor.SkipSeparators();
        return !cursor.AtEnd && cursor.OnlyRest() is { } rest ? Read(rest, number) : null;
    }

    // Names of people, then a title in another style: "Ada Byron and Mary Shelley. *On engines*", "(Poster 3): Ada Byron, Mary Shelley. [On engines](…)".
    private static Opening? ReadNames(RunCursor cursor, int? number)
    {
        if (cursor.Current.Link is not null || cursor.Current.Style != RunStyle.None || cursor.Peek() is not { Length: > 0 and <= PlainOpening.MaxTitleChars } words)
        {
            return null;
        }

        cursor.Skip(words.Length);
        if (cursor.AtEnd || cursor.Current.IsImage || (cursor.Current.Link is null && (cursor.Current.Style & (RunStyle.Italic | RunStyle.Bold)) == 0)
            || WithoutPlace(words).TrimEnd(NameEnds).ToString() is var names && !PersonNames.Are(names))
        {
            return null;
        }

        if (cursor.Current.Link is not null)
        {
            return names.Contains(',', StringComparison.Ordinal) && ReadLink(cursor, number) is { Kind: OpeningKind.Link } linked ? linked with { Names = names } : null;
        }

        var title = TitleMarks.Strip(cursor.TakeAlike());
        return title.Length == 0 ? null : new Opening(OpeningKind.Bold, number, title.TrimEnd('.'), null) { Behind = cursor.Rest(), Names = names };
    }

    // *A title* by Ada Byron
    private static Opening? ReadItalic(RunCursor cursor, int? number)
    {
        if (cursor.Current.Style != RunStyle.Italic || cursor.Current.Link is not null)
        {
            return null;
        }

        var title = TitleMarks.Strip(cursor.TakeAlike());
        return title.Length > 1 && !cursor.AtEnd && cursor.Peek().StartsWith(" by ") && cursor.Peek()[4..].TrimStart() is [>= 'A' and <= 'Z', ..] ? new Opening(OpeningKind.Bold, number, title, null) { Behind = cursor.Rest() } : null;
    }

    // "(Poster 3): "
    private static ReadOnlySpan<char> WithoutPlace(ReadOnlySpan<char> words) =>
        words is ['(' or '[', ..] && words.IndexOfAny(")]") is > 0 and < RunCursor.MaxTagChars and var end && words[(end + 1)..].TrimStart() is [':', .. var rest] ? rest.TrimStart() : words;

    private static Opening ReadLink(RunCursor cursor, int? number)
    {
        if (cursor.Current.Is(RunStyle.Caption))
        {
            return new Opening(OpeningKind.Caption, number, "", cursor.Current.Link) { Behind = cursor.Rest() };
        }

        if (ActOpening.Read(cursor.Fork(), number) is { } act)
        {
            return act;
        }

        var probe = cursor.Fork();
        var (text, link) = probe.TakeLink();
        if (IsRepository(text) && NextReference(probe.Fork()) is { } reference)
        {
            // [mill/loom] [#61](…) A title
            return ReadLink(reference, number);
        }

        var name = LinkAddress.IsWeb(link) ? IdentifierTitle.TakeName(text, ref probe) : "";
        var linked = new Opening(OpeningKind.Link, number, TitleMarks.Strip(text) + name, link) { Behind = probe.Rest() };
        if ((name.Length > 0 || !LinkCaptions.IsCaption(text) || IsNamed(linked)) && LinkAddress.IsWeb(link) && !ShareButtons.IsAddress(link))
        {
            return linked;
        }

        // [PDF] or a date that is a link: the words after it may be the title.
        probe.SkipSeparators();
        probe.SkipState();
        if (!probe.AtEnd && probe.Current.Is(RunStyle.Italic) && LinkAddress.IsWeb(link) && text.AsSpan().ContainsAnyInRange('0', '9') && TitleMarks.Strip(probe.TakeAlike()) is { Length: > 1 } printed)
        {
            // [SE-0221]: *Character properties* was accepted.
            return new Opening(OpeningKind.Link, number, printed, link) { Behind = probe.Rest() };
        }

        // Behind "Read more" stands where, and no title.
        var after = !probe.AtEnd && !LinkCaptions.IsReadMore(text) && probe.OnlyRest() is { } rest ? Read(rest, number) : null;
        return after is { Kind: OpeningKind.Bold or OpeningKind.Plain or OpeningKind.Link } && LinkCaptions.IsCaption(text)
            ? after with { Link = after.Kind == OpeningKind.Plain && ClosingLink.IsReference(text) ? link : after.Link ?? link }
            : new Opening(OpeningKind.Caption, number, "", link) { Behind = cursor.Rest() };
    }

    private static bool IsRepository(string name) => name.IndexOf('/', StringComparison.Ordinal) is > 0 and var slash && slash == name.LastIndexOf('/') && slash < name.Length - 1 && !name.Contains(' ', StringComparison.Ordinal);

    // The cursor at the link to a request that comes next.
    private static RunCursor? NextReference(RunCursor cursor)
    {
        cursor.SkipSeparators();
        return !cursor.AtEnd && cursor.Current.Link is not null && ClosingLink.IsReference(cursor.Fork().TakeLink().Text) ? cursor : null;
    }

    private static Opening ReadBold(RunCursor cursor, int? number)
    {
        var start = cursor.Fork();
        var (text, link) = cursor.TakeBold();
        if (link is null && BoldTitle.GoesOn(cursor.Fork().TakePlainLine(BoldTitle.MaxRestChars), cursor))
        {
            return PlainOpening.Read(start, number);
        }

        var title = TitleMarks.Strip(text);
        return LinkCaptions.IsCaption(title) && link is not null
            ? new Opening(OpeningKind.Caption, number, "", link)
            : new Opening(link is null ? OpeningKind.Bold : OpeningKind.Link, number, title, link) { Behind = cursor.Rest() };
    }
}
