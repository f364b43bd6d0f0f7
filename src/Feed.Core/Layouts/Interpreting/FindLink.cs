using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the main link: the one that stands for the entry, not one that it mentions.</summary>
internal static class FindLink
{
    // What a link must be worth: the higher wins, of equals the first.
    private const int Title = 100;
    private const int Field = 90;
    private const int ReadMore = 80;
    private const int Address = 75;
    private const int Paper = 74;
    private const int Alone = 70;
    private const int Card = 60;
    private const int Picture = 50;
    private const int Named = 48;
    private const int Labelled = 46;
    private const int Listed = 45;
    private const int Kind = 40;
    private const int Mention = 20;
    private const int Beside = 10;

    // An address within a sentence: under a heading it is better than none, in an abstract it leads to the code.
    private const int Passing = 5;

    private const int FewestAnnouncementChars = 16;

    private const string Signs = " \n.,。，;；|/·([（【)）]】>»→*";

    private static readonly System.Buffers.SearchValues<char> SentenceEnds = System.Buffers.SearchValues.Create("。！？");

    /// <summary>The main link; one of <see cref="UnknownAddress"/> only where there is no other.</summary>
    public static string? In(DigestText text, Frame frame, Opening opening, string title, List<Piece> pieces)
    {
        if (opening.Link is { } own && !UnknownAddress.Is(own) && opening.Kind is OpeningKind.Link or OpeningKind.Bold && !IsSamePage(own, text.Document.Address))
        {
            return own;
        }

        (string? Link, int Worth) best = (null, 0), relative = (null, 0);
        foreach (var (link, worth) in Candidates(text, frame, opening, title, pieces))
        {
            ref var leading = ref (UnknownAddress.Is(link) ? ref relative : ref best);
            if (worth > leading.Worth && LinkAddress.IsWeb(link) && !IsSamePage(link, text.Document.Address))
            {
                leading = (link, worth);
            }
        }

        return (relative.Worth >= Title && best.Worth < Card) || (relative.Worth >= ReadMore && best.Worth <= Mention) || (relative.Worth > best.Worth && best.Worth < Beside) ? relative.Link : best.Link ?? relative.Link;
    }

    private static IEnumerable<(string Link, int Worth)> Candidates(DigestText text, Frame frame, Opening opening, string title, List<Piece> pieces)
    {
        if (opening.Link is { } own)
        {
            yield return (own, opening.Kind == OpeningKind.Plain ? Address : Title);
        }

        var number = ArxivNumber.In(pieces);
        foreach (var piece in pieces)
        {
            var content = piece.Kind == PieceKind.Field ? piece.Value : piece.Content;
            var closing = ClosingLinks(content);
            for (var place = 0; place < content.Runs.Length; place++)
            {
                var run = content.Runs[place];
                if (run.Link is not null && !(piece.Kind == PieceKind.Authors && piece.Block < frame.Opener))
                {
                    var worth = Worth(run, piece, title, piece.Block == frame.Opener, place == closing.Last || (place >= closing.First && IsPaper(run.Link, run.Text)));
                    yield return (run.Link, number is not null && ArxivNumber.IsOf(run.Link, number) ? Field
                        : worth == Alone && text[piece.Block] is ListItem && piece.Block != frame.Opener ? (Names(run.Text, title) ? Named : Listed)
                        : worth == Passing && text[frame.Opener] is not Heading ? 0
                        : worth == Mention && text.IsLabelled(piece.Block) ? Labelled
                        : worth);
                }
            }
        }

        for (var index = frame.Start; index < frame.End; index++)
        {
            if (text[index] is Image { Link: { } picture, Alternative: var shown } && !ShareButtons.Is(shown, picture) && !PictureRow.Holds(text, frame, index))
            {
                yield return (picture, Picture);
            }

            for (var container = text[index].Container; container is not null; container = container.Parent)
            {
                if (container.Link is { } card)
                {
                    yield return (card, Card);
                }
            }
        }
    }

    private static int Worth(Run run, Piece piece, string title, bool behindTitle, bool atEnd)
    {
        var caption = run.Text.Trim();
        if (piece.Kind == PieceKind.TranslatedTitle)
        {
            return Title;
        }

        if (piece.Kind == PieceKind.SubHeading && !LinkCaptions.IsCaption(caption))
        {
            return Beside;
        }

        if (piece is { Kind: PieceKind.Field, Field: Words.Field.Link or Words.Field.Title })
        {
            return Field;
        }

        // In the middle of a sentence even "here" and "paper" are mentions; behind the title or at the end of the text they stand for the entry.
        var stands = (piece.Kind != PieceKind.Prose && piece.Field is not (Words.Field.Summary or Words.Field.Note)) || behindTitle;
        return run.IsImage ? (ShareButtons.Is(run.Text, run.Link!) ? 0 : Picture) // every run here has a link
            : ShareButtons.IsAddress(run.Link!) ? 0
            : (caption is ['@', ..] && LinkAddress.IsProfile(run.Link!)) || (piece.Kind == PieceKind.Authors && LinkCaptions.IsAddress(caption)) ? Passing
            : LinkCaptions.IsReadMore(caption) || (run.Is(RunStyle.Caption) && !LinkCaptions.IsKind(caption) && !HasSeveralLinks(piece)) ? (stands || atEnd ? ReadMore : Mention)
            : LinkCaptions.IsAddress(caption) ? (stands || (atEnd && IsAnnounced(caption, piece)) ? Address : IsOfWords(caption, piece) ? Beside : Passing)
            : (LinkCaptions.IsKind(caption) || run.Is(RunStyle.Caption)) && (stands || atEnd) ? (IsPaper(run.Link!, caption) ? Paper : Kind)
            : caption is ['#', >= '0' and <= '9', ..] ? Mention
            : LinkCaptions.IsCaption(caption) ? (stands || atEnd ? Paper : Mention)
            : piece.Kind == PieceKind.Links ? Alone
            : Names(caption, title) ? Named
            : Mention;
    }

    // "HTML · Markdown": each is one of several forms.
    private static bool HasSeveralLinks(Piece piece) => piece.Content.Links.Skip(1).Any();

    // "The map [ https://… ] shows": a mail that was made from a page.
    private static bool IsOfWords(string address, Piece piece) =>
        piece.Text.IndexOf(address, StringComparison.Ordinal) is > 0 and var place && piece.Text.AsSpan(0, place).TrimEnd() is [.., '['];

    // "Read source: https://…" alone, or behind other text "Get the full story here: https://…"; a word or two there name something else: the code, the data.
    private static bool IsAnnounced(string address, Piece piece)
    {
        var before = piece.Text.LastIndexOf(address, StringComparison.Ordinal) is > 0 and var place ? piece.Text.AsSpan(0, place).TrimEnd(" <(") : default;
        if (before is not [.., ':' or '：'])
        {
            return false;
        }

        var start = Math.Max(before.LastIndexOf(". "), before.LastIndexOfAny(SentenceEnds)) + 1;
        return start == 0 || before[start..].Trim().Length >= FewestAnnouncementChars;
    }

    // The first and the last of the links that the text ends with, with nothing but signs and a date between and behind them: "… by Ada Byron. [[pdf](…)], [[project](…)], 2024.3".
    private static (int First, int Last) ClosingLinks(Inlines content)
    {
        var (first, last) = (content.Runs.Length, -1);
        for (var index = first - 1; index >= 0; index--)
        {
            var run = content.Runs[index];
            if (run.Link is not null)
            {
                (first, last) = (index, Math.Max(index, last));
            }
            else if (run.Text.AsSpan().Trim(Signs) is { Length: > 0 } words && DateText.Whole(words, null) is null)
            {
                break;
            }
        }

        return (first, last);
    }

    private static bool IsPaper(string link, string caption) =>
        link.Contains("arxiv.org/", StringComparison.OrdinalIgnoreCase) || link.Contains("doi.org/", StringComparison.OrdinalIgnoreCase)
        || caption.Contains("paper", StringComparison.OrdinalIgnoreCase) || caption.Contains("论文", StringComparison.Ordinal) || caption.Contains("pdf", StringComparison.OrdinalIgnoreCase);

    // The link's words hold the title, or its name before the colon.
    private static bool Names(string caption, string title)
    {
        var end = title.IndexOfAny([':', '：']);
        var name = (end > 1 ? title[..end] : title).Trim();
        return name.Length > 1 && caption.Contains(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the link leads to another place of the page that it stands on.</summary>
    public static bool IsSamePage(string link, string address)
    {
        var mark = link.IndexOf('#', StringComparison.Ordinal);
        return mark >= 0 && link.AsSpan(0, mark).TrimEnd('/').Equals(address.AsSpan().TrimEnd('/'), StringComparison.OrdinalIgnoreCase);
    }
}
