using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the title of an entry.</summary>
internal static class FindTitle
{
    private const int MaxTopicColumns = 16;
    private const int MaxVenueChars = 60;
    private const int MaxSourceChars = 24;
    private const int YearChars = 4;
    private const int InLength = 4;

    // What a journal's name begins with has small words behind it.
    private static readonly Beginnings Series = new("acm ", "advances ", "annals ", "ieee ", "international ", "journal ", "proceedings ", "transactions ");

    public static string? In(DigestText text, Frame frame, Opening opening, List<Piece> pieces)
    {
        if (FindField.Text(pieces, Field.Title) is { } stated && !(text[frame.Opener] is Heading && FindTranslatedTitle.AreTwoScripts(opening.Title, stated)))
        {
            return TitleMarks.Strip(stated);
        }

        if (opening is { Kind: OpeningKind.Prose, Title.Length: 0 })
        {
            var words = Printed.Of(text[frame.Opener].Inlines, run => LinkCaptions.IsAddress(run.Text));
            return Sentence(text.AreBriefs ? WithoutTopic(words) : words);
        }

        return opening.Title.Length == 0 ? null : opening.Kind == OpeningKind.Plain ? WithoutPlace(WithoutDate(WithoutVenue(opening.Title))) : opening.Title;
    }

    /// <summary>What stands in brackets behind the full stop of a title: <c>How threads are counted. (University of London, Mill Research)</c>; or <c>null</c>.</summary>
    public static string? PlaceBehind(string title) => title is [.., '）'] ? SourceBehind(title) :
        title is [.., ')'] && title.LastIndexOf(". (", StringComparison.Ordinal) is > 1 and var stop && title.IndexOf(')', stop) == title.Length - 1 ? title[(stop + ". (".Length)..^1] : null;

    // "一件事的全部。（磨坊邮报）"
    private static string? SourceBehind(string title) =>
        title.LastIndexOf("。（", StringComparison.Ordinal) is > 1 and var stop && title.IndexOf('）', stop) == title.Length - 1 && title.Length - stop <= MaxSourceChars ? title[(stop + "。（".Length)..^1] : null;

    /// <summary>Where a paper came out, behind the full stop of its title: <c>How threads are counted. In LOOMS 2016.</c>; or <c>null</c>.</summary>
    public static string? VenueBehind(string title) =>
        title.LastIndexOf(" In ", StringComparison.Ordinal) is > 0 and var place && title[place - 1] is '.' or '?' or '!' && title[(place + InLength)..].TrimEnd(' ', '.', ',', '/') is { Length: > YearChars and <= MaxVenueChars } venue
        && venue[^YearChars..] is ['1', '9', _, _] or ['2', '0', _, _] && char.IsAsciiDigit(venue[^1]) && IsName(venue) ? venue : null;

    // "Search of the Lost Loom of 1999" is none: its small words have no capitals.
    private static bool IsName(string venue)
    {
        var isSeries = Series.Open(venue);
        foreach (var range in venue.AsSpan().Split(' '))
        {
            if (venue.AsSpan(range) is [var first, ..] word && char.IsLower(first) && !(isSeries && word is "and" or "for" or "in" or "of" or "on" or "the"))
            {
                return false;
            }
        }

        return true;
    }

    private static string WithoutVenue(string title) => VenueBehind(title) is { } venue ? title[..title.LastIndexOf($" In {venue}", StringComparison.Ordinal)].TrimEnd('.') : title;

    // "How threads are counted(Apr 2019)", "loom 4.0 (2026-03-12)"
    private static string WithoutDate(string title) =>
        title is [.., ')' or '）'] && title.LastIndexOfAny(['(', '（']) is > 1 and var open && TrailingDate.Of(title, DateText.AnyYear) is { } date && (title[open - 1] != ' ' || date.Day > 0) ? title[..open].TrimEnd() : title;

    public static string WithoutPlace(string title) => PlaceBehind(title) is { } place ? title[..^(place.Length + (title[^1] == ')' ? ". ()" : "。（）").Length)] : title;

    // "From the mills. A wheel counts by itself. …"
    private static string WithoutTopic(string text) =>
        Sentences.FirstEnd(text) is { } end && end.End < text.Length && PlainText.Columns(text[..end.Start]) <= MaxTopicColumns ? text[end.End..].TrimStart() : text;

    // The first sentence; where it is the only one, without the source in brackets behind it.
    private static string? Sentence(string text) =>
        (Sentences.FirstEnd(text)?.End ?? text.Length) is > 2 and <= FrameScore.MaxTitleChars and var end ? TitleMarks.Strip(text[..end].TrimEnd('.', '。')) : null;
}
