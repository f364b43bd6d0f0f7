using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>What stands behind a title on its own line: authors, a date in brackets, the beginning of the text.</summary>
/// <param name="Title">The title without the authors that had slipped into it.</param>
internal sealed record Tail(string Title, string? Authors, string? DateText, Piece? Piece)
{
    /// <summary>What a row of pieces says beside its day: <c>The Mill Post · 2024-03-18</c>.</summary>
    public string? Note { get; init; }

    /// <summary>What of the line belongs to the summary; <c>null</c> when nothing does.</summary>
    public string? Summary { get; init; }
}

/// <summary>Reads the rest of the line that holds the title.</summary>
internal static partial class FindTail
{
    private const int MaxAuthorsChars = 200;
    private const int MaxNamesChars = 80;
    private const int MaxDateChars = 32;
    private const int MaxKindChars = 24;
    private const int MaxSourceChars = 32;
    private const int MostSourceBlanks = 3;
    private const int MaxNoteLabel = 4;
    private const int MostFigures = 4;

    // Shorter than the number of a paper.
    private const int MaxVersionChars = 8;

    private static readonly char[] Separators = [' ', '\t', '.', ',', ';', ':', '：', '。', '，', '、', '-', '–', '—', '|', '·', '/', '\n', '»', '→', ']', '】', '｜'];

    private static readonly string[] Articles = [" a ", " an ", " the ", " this ", " their ", " our "];

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(".(（:–—");

    private static readonly SearchValues<string> States = SearchValues.Create([" is ", " was ", " has ", " are "], StringComparison.Ordinal);

    public static Tail In(Frame frame, string title, List<Piece> pieces)
    {
        if (title.LastIndexOf(" by ", StringComparison.Ordinal) is > 0 and var by && IsChinese(title[..by]) && IsChinese(title[(by + " by ".Length)..]))
        {
            return In(frame, title[..by].TrimEnd(), pieces) with { Authors = title[(by + " by ".Length)..].Trim() };
        }

        if (title is [.., >= '0' and <= '9'] && title.Contains(" by ", StringComparison.Ordinal) && RequestCredit().Match(title) is { Success: true, Index: > 0 } credit)
        {
            return In(frame, title[..credit.Index].TrimEnd(), pieces) with { Authors = credit.Groups["who"].Value };
        }

        var piece = pieces.Count > 0 && pieces[0].Block == frame.Opener && pieces[0].Kind is PieceKind.Prose or PieceKind.Authors or PieceKind.Date ? pieces[0] : null;
        if (piece is null)
        {
            return new Tail(title, null, null, null);
        }

        var text = Words(WithoutSource(piece.Content));
        if (PostedNote.In(text) is { } posted)
        {
            return new Tail(title, posted.By, posted.Date.ToString(), piece) { Summary = Remark(posted.Behind, false) };
        }

        if (Figures.AreCounts(text.Trim(Separators)))
        {
            return new Tail(title, null, Feed.Core.Reading.DateText.Find(text, null)?.Date.ToString(), piece);
        }

        var (date, authorsEnd) = BracketedDate.In(text);
        var words = text[..authorsEnd].Trim();
        var writers = AfterBy(words);
        if (writers is not null && writers.Length <= MaxAuthorsChars && (date is not null || IsNames(writers)))
        {
            return new Tail(title, Names(writers), date, piece);
        }

        if (date is null && writers is not null && NamesEnd(writers) is > 0 and var end)
        {
            return new Tail(title, Names(writers[..end]), null, piece) { Summary = Remark(WithoutLinks(writers[end..]), false) };
        }

        if (date is null && writers is null && words.AsSpan(0, Math.Min(words.Length, MaxAuthorsChars)).Contains(" et al", StringComparison.Ordinal) && words.TrimStart(Separators) is var named && NamesEnd(named) is > 0 and var last && named[..last].EndsWith("et al", StringComparison.Ordinal) && named.AsSpan(last).TrimStart(Separators) is not [>= 'a' and <= 'z', ..])
        {
            return new Tail(title, Names(named[..last]), null, piece) { Summary = Remark(WithoutLinks(named[last..]), false) };
        }

        if (date is not null && words.Length is > 0 and <= MaxAuthorsChars && (words.Contains(',', StringComparison.Ordinal) || words.Contains("et al", StringComparison.Ordinal) || title.EndsWith(" by", StringComparison.Ordinal)))
        {
            var cut = title.EndsWith(" by", StringComparison.Ordinal) ? title.Length - 3 : title.LastIndexOf(" by ", StringComparison.Ordinal);
            return cut > 0
                ? new Tail(title[..cut].TrimEnd(), Names((title[(cut + 3)..].Trim() + Joint(words) + words).Trim()), date, piece)
                : new Tail(title, Names(words), date, piece);
        }

        if (date is null && NamesIn(words) is var several && (several.Contains(", ", StringComparison.Ordinal) || piece.Kind == PieceKind.Authors) && PersonNames.Are(several))
        {
            return new Tail(title, several, null, piece);
        }

        var day = date is null ? Byline.DayBehindRow(text) : null;
        if (day is not null || (date is null && text.Trim(Separators) is var row && (Byline.HasAgeOrDuration(row) || Byline.IsAge(row))))
        {
            return new Tail(title, null, day, piece) { Note = Byline.Others(text.Trim(Separators)) };
        }

        return new Tail(title, NamesInBrackets(text), date, piece) { Summary = IsSource(text) && HasText(pieces, piece) ? null : Remark(text, date is not null && words.Length == 0) };
    }

    // "Count threads twice by @ada in https://…/pull/12", "Count threads twice by ada #12"
    [GeneratedRegex("""(?<=\S) by (?<who>@[\w-]{1,40}(\[bot\])?(, @[\w-]{1,40}(\[bot\])?)*) in (https?://\S+|#\d+)$| by (?<who>[a-z][\w-]{1,40}) #\d+$""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RequestCredit();

    // 织机会数数 by 约克工坊: in a title in English it may be a word of it.
    private static bool IsChinese(string words) => words.Length is > 1 and <= MaxAuthorsChars && words.Any(PlainText.IsHan) && (PlainText.IsCjk(words.TrimStart()[0]) || words.Count(PlainText.IsHan) * 2 > words.Length);

    private static bool HasText(List<Piece> pieces, Piece but)
    {
        foreach (var piece in pieces)
        {
            if (piece.Kind == PieceKind.Prose && !ReferenceEquals(piece, but))
            {
                return true;
            }
        }

        return false;
    }

    // "| The Mill Post" above a text
    private static bool IsSource(string text)
    {
        var words = text.AsSpan().Trim();
        return words is ['|' or '｜' or '·', ..] && words.Length <= MaxSourceChars && words[^1] is not ('.' or '。' or '!' or '?' or ':' or '：') && words.Trim(Separators).Count(' ') <= MostSourceBlanks;
    }

    // The line without addresses and captions that are links; the version of a release is a word of it, and so is what an article stands before.
    private static string Words(Inlines content) =>
        Printed.Of(WithWords(CodeTags.Without(content)), run => LinkCaptions.IsCaption(run) && !(run.Text.Length <= MaxVersionChars && PlainOpening.IsVersion(run.Text)));

    // "See the [announcement](…)."
    private static Inlines WithWords(Inlines line)
    {
        ImmutableArray<Run>.Builder? words = null;
        for (var index = 1; index < line.Runs.Length; index++)
        {
            if (line.Runs[index] is { Link: not null, IsImage: false } && line.Runs[index - 1] is { IsImage: false, Text: [.., ' '] before } && Array.Exists(Articles, article => before.EndsWith(article, StringComparison.OrdinalIgnoreCase)))
            {
                words ??= line.Runs.ToBuilder();
                words[index] = words[index] with { Link = null };
            }
        }

        return words is null ? line : new Inlines(words.MoveToImmutable());
    }

    // "— [The Mill Post](…): Prices fell": a link before the text that it is the source of.
    private static Inlines WithoutSource(Inlines content)
    {
        var link = content.Runs.Length > 1 && content.Runs[0].Link is null && content.Runs[0].Text.AsSpan().Trim(Separators).IsEmpty ? 1 : 0;
        return link + 1 < content.Runs.Length && content.Runs[link] is { Link: not null, IsImage: false, Text.Length: <= MaxSourceChars } && content.Runs[link + 1] is { Link: null, Text: [':' or '：', ..] }
            ? new Inlines(content.Runs.RemoveRange(0, link + 1))
            : content;
    }

    private static string Joint(string words) => words.StartsWith(',') ? "" : " ";

    // by by Dwaracherla
    private static string? AfterBy(string words)
    {
        var rest = words.TrimStart(Separators);
        var found = false;
        while (rest.StartsWith("by ", StringComparison.OrdinalIgnoreCase))
        {
            rest = rest[3..].TrimStart();
            found = true;
        }

        return found ? rest : null;
    }

    // Where names end that a text stands behind: "C. Babbage et al. (, ). What it is about"; or 0.
    private static int NamesEnd(string text)
    {
        for (var end = text.AsSpan().IndexOfAny(NameEnds); end >= 0 && end <= MaxAuthorsChars; end = text.AsSpan(end + 1).IndexOfAny(NameEnds) is >= 0 and var next ? end + 1 + next : -1)
        {
            if (end + 1 < text.Length && PersonNames.Are(text[..end].Trim()) && !text.AsSpan(end).StartsWith(". ,"))
            {
                return end;
            }
        }

        return 0;
    }

    // What is left of links in brackets, or where it is from: "(, ). ", "(Nature). "
    private static string WithoutLinks(string text) =>
        text.AsSpan().TrimStart(Separators) is ['(' or '（', .. var inside] && inside.IndexOfAny(')', '）') is >= 0 and <= MaxKindChars and var close ? inside[(close + 1)..].ToString() : text;

    // "Ada Byron, Mary Shelley - [[pdf]]"
    private static string NamesIn(string words) => (words.IndexOf('[', StringComparison.Ordinal) is > 0 and var end ? words[..end] : words).Trim(Separators);

    // "(Ada Byron, Mary Shelley) — what it is about": one name alone may be that of a magazine.
    private static string? NamesInBrackets(string text) =>
        text.AsSpan().TrimStart(" —–-") is ['(' or '（', .. var inside] && inside.IndexOfAny(')', '）') is > 0 and var end && inside[..end].Contains(',') && inside[..end].ToString() is var names && PersonNames.Are(names) ? names : null;

    private static bool IsNames(string text) => text.Length <= MaxNamesChars && !text.Contains(". ", StringComparison.Ordinal) && text.Length > 0 && (char.IsUpper(text[0]) || text[0] == '@' || PlainText.IsCjk(text[0]));

    private static string Names(string text) => WithoutState(text).Trim().TrimEnd(',', ';', ' ', '(', '（').TrimStart(',', ' ');

    // "Ada Byron is in review."
    private static string WithoutState(string text) => text.AsSpan().IndexOfAny(States) is > 0 and var end ? text[..end] : text;

    // "⭐ 1845 (+3) ｜ A wheel that counts"
    private static string WithoutFigures(string text)
    {
        for (var figures = 0; figures < MostFigures && text.AsSpan(0, Math.Min(text.Length, MaxDateChars)).IndexOfAny('｜', '|') is > 0 and var end && !PlainText.HasLetter(text.AsSpan(0, end)); figures++)
        {
            text = text[(end + 1)..].TrimStart(Separators);
        }

        return text;
    }

    // （译注：it is a remark of whoever chose the entry）; what is short says of which kind it is.
    private static string NoteIn(string words) => words.IndexOf("注：", StringComparison.Ordinal) is > 0 and < MaxNoteLabel and var label ? words[(label + "注：".Length)..].Trim() : "";

    private static string? Remark(string text, bool afterDate)
    {
        var rest = WithoutFigures(text.TrimStart(Separators));

        // "(Go): a description", "(2024-001; part 3) — a description"
        if (rest is ['(' or '（', ..] && rest.AsSpan(0, Math.Min(rest.Length, MaxNamesChars)).IndexOfAny(')', '）') is > 0 and var end && rest.AsSpan(end + 1).TrimStart() is [':' or '：' or '—' or '–', ..])
        {
            rest = rest[(end + 1)..].TrimStart(Separators);
        }

        if (rest.Length > 0 && rest[0] is '(' or '（' && rest.IndexOfAny([')', '）']) is > 0 and var close && (close == rest.Length - 1 || afterDate))
        {
            rest = close < rest.Length - 1 ? rest[(close + 1)..].TrimStart(Separators) : NoteIn(rest[1..close]);
        }

        // "(45 min) What it is about", "(Ada Byron, Mary Shelley) — what it is about"
        if (rest is ['(' or '（', ..] && rest.IndexOfAny([')', '）']) is > 0 and <= MaxAuthorsChars and var behind && rest[1..behind] is var aside && (Byline.IsAge(aside) || PersonNames.Are(aside)))
        {
            rest = rest[(behind + 1)..].TrimStart(Separators);
        }

        // "via The Mill Post"
        if (rest.StartsWith("via ", StringComparison.OrdinalIgnoreCase) && rest.Length <= MaxSourceChars && rest[^1] is not '.')
        {
            return null;
        }

        return Letters.AnyIn(rest) && !rest.Trim(Separators).Equals("by", StringComparison.OrdinalIgnoreCase) ? rest : null;
    }
}
