using System.Buffers;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds where the end of a mail begins that is no part of its digest: how to get out of the list, who sent it, the way around a site.</summary>
internal static class Footer
{
    private const int MaxWordsColumns = 20;
    private const int FewestWords = 3;

    // What may stand in it: a line or two on whom to write to and where the company has its seat.
    private const int MaxLineChars = 400;
    private const int MaxChars = 1_500;
    private const int LeastShare = 4;

    private static readonly SearchValues<string> LeavingWords = SearchValues.Create(["unsubscribe", "opt out of", "email preferences", "退订", "取消订阅", "退訂", "取消訂閱"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The first block of the footer; <see cref="DigestText.Count"/> when there is none.</summary>
    public static int Start(DigestText text)
    {
        var start = text.Count;
        var (most, chars, leaving, words) = (Math.Min(MaxChars, Total(text) / LeastShare), 0, false, 0);
        for (var index = text.Count - 1; index >= 0 && text.Level(index) == 0; index--)
        {
            // What is parted from the digest by other text: where it goes on to a heading, these are its entries.
            var isWords = leaving && IsWords(text, index);
            start = !isWords && words >= FewestWords ? Math.Min(start, index + 1) : start;
            words = isWords ? words + 1 : 0;
            chars += text[index].Text.Length;
            if (chars > most || text[index].Text.Length > MaxLineChars)
            {
                break;
            }

            if (IsLeaving(text[index]))
            {
                (leaving, start) = (true, index);
            }
        }

        return start;
    }

    private static int Total(DigestText text)
    {
        var chars = 0;
        foreach (var block in text.Blocks)
        {
            chars += block.Text.Length;
        }

        return chars;
    }

    private static bool IsLeaving(Block block) => block is Paragraph && block.Text.AsSpan().ContainsAny(LeavingWords);

    // A word or two that lead elsewhere.
    private static bool IsWords(DigestText text, int index) =>
        text[index] is Paragraph && text.Opening(index) is { Kind: OpeningKind.Link, IsWhole: true, Title: var title } && PlainText.Columns(title) <= MaxWordsColumns;
}
