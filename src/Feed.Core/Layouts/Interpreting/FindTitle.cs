using System.Text.RegularExpressions;
using Feed.Core.Layouts.Words;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the title of an entry.</summary>
internal static partial class FindTitle
{
    public static string? In(DigestText text, Frame frame, Opening opening, List<Piece> pieces)
    {
        if (FindField.Text(pieces, Field.Title) is { } stated)
        {
            return TitleMarks.Strip(stated);
        }

        if (opening is { Kind: OpeningKind.Prose, Title.Length: 0 })
        {
            return Sentence(Printed.Of(text[frame.Opener].Inlines, run => LinkCaptions.IsAddress(run.Text)));
        }

        return opening.Title.Length == 0 ? null : opening.Title;
    }

    // The first sentence; where it is the only one, without the source in brackets behind it.
    private static string? Sentence(string text)
    {
        var end = SentenceEnd().Match(text) is { Success: true } found ? found.Index + found.Length : text.Length;
        return end is > 2 and <= FrameScore.MaxTitleChars ? TitleMarks.Strip(text[..end].TrimEnd('.', '。')) : null;
    }

    [GeneratedRegex("""[。！？!?]["”」]?|(?<!\b[A-Z])\.["”]?(?=\s)|(?=\s*\[[^\[\]]{1,40}\][.…]*\z)""", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
