using Feed.Core.Layouts.Words;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the title of an entry.</summary>
internal static class FindTitle
{
    private const int MaxSentenceChars = 200;

    public static string? In(DigestText text, Frame frame, Opening opening, List<Piece> pieces)
    {
        if (FindField.Text(pieces, Field.Title) is { } stated)
        {
            return TitleMarks.Strip(stated);
        }

        if (opening is { Kind: OpeningKind.Prose, Title.Length: 0 })
        {
            return Sentence(text[frame.Opener].Text);
        }

        return opening.Title.Length == 0 ? null : opening.Title;
    }

    private static string? Sentence(string text)
    {
        var end = text.AsSpan().IndexOfAny("。！？!?");
        var dot = text.IndexOf(". ", StringComparison.Ordinal);
        end = end < 0 ? dot : dot < 0 ? end : Math.Min(end, dot);
        var sentence = end < 0 ? text : text[..end];
        return sentence.Length is > 2 and <= MaxSentenceChars ? TitleMarks.Strip(sentence) : null;
    }
}
