using System.Text.RegularExpressions;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the title of an entry.</summary>
internal static partial class FindTitle
{
    private const int MaxTopicColumns = 16;
    private const int MaxVenueChars = 60;
    private const int YearChars = 4;
    private const int InLength = 4;

    public static string? In(DigestText text, Frame frame, Opening opening, List<Piece> pieces)
    {
        if (FindField.Text(pieces, Field.Title) is { } stated)
        {
            return TitleMarks.Strip(stated);
        }

        if (opening is { Kind: OpeningKind.Prose, Title.Length: 0 })
        {
            var words = Printed.Of(text[frame.Opener].Inlines, run => LinkCaptions.IsAddress(run.Text));
            return Sentence(text.AreBriefs ? WithoutTopic(words) : words);
        }

        return opening.Title.Length == 0 ? null : opening.Kind == OpeningKind.Plain ? WithoutVenue(opening.Title) : opening.Title;
    }

    // "How threads are counted. In LOOMS 2016."
    private static string WithoutVenue(string title)
    {
        var place = title.LastIndexOf(" In ", StringComparison.Ordinal);
        var venue = place > 0 && title[place - 1] is '.' or '?' or '!' ? title.AsSpan(place + InLength).TrimEnd(" .,/") : default;
        return venue.Length is > YearChars and <= MaxVenueChars && char.IsUpper(venue[0]) && venue[^YearChars..] is ['1', '9', _, _] or ['2', '0', _, _] && char.IsAsciiDigit(venue[^1])
            ? title[..place].TrimEnd('.')
            : title;
    }

    // "From the mills. A wheel counts by itself. …"
    private static string WithoutTopic(string text) =>
        SentenceEnd().Match(text) is { Success: true } end && end.Index + end.Length < text.Length && PlainText.Columns(text[..end.Index]) <= MaxTopicColumns ? text[(end.Index + end.Length)..].TrimStart() : text;

    // The first sentence; where it is the only one, without the source in brackets behind it.
    private static string? Sentence(string text)
    {
        var end = SentenceEnd().Match(text) is { Success: true } found ? found.Index + found.Length : text.Length;
        return end is > 2 and <= FrameScore.MaxTitleChars ? TitleMarks.Strip(text[..end].TrimEnd('.', '。')) : null;
    }

    [GeneratedRegex("""[。！？!?]["”」]?|(?<!\b([A-Z]|Co|Corp|Dr|Gov|Inc|Jr|Ltd|Mr|Mrs|Ms|No|Prof|Rep|Sen|Sr|St|approx|ft|sq|vs))\.["”]?(?=\s+(?![\sa-z]))|(?=\s*\[[^\[\]]{1,40}\][.…]*\z)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex SentenceEnd();
}
