using System.Buffers;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds where the end of a mail begins that is no part of its digest: how to get out of the list, who sent it, the way around a site.</summary>
internal static class Footer
{
    private const int MaxWordsColumns = 20;
    private const int FewestWords = 3;
    private const int MaxLeavingColumns = 32;

    // What may stand in it: a line or two on whom to write to and where the company has its seat.
    private const int MaxLineChars = 400;
    private const int MaxChars = 1_500;
    private const int LeastShare = 4;

    private static readonly SearchValues<string> LeavingWords = SearchValues.Create(["unsubscribe", "opt out of", "email preferences", "退订", "取消订阅", "退訂", "取消訂閱"], StringComparison.OrdinalIgnoreCase);

    // In the same line as one of those: how to do it.
    private static readonly SearchValues<string> ReceivingWords = SearchValues.Create(["want to receive", "wish to receive", "stop receiving", "receive future", "like to receive"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The first block of the footer; <see cref="DigestText.Count"/> when there is none.</summary>
    public static int Start(DigestText text)
    {
        var start = text.Count;
        var (most, chars, leaving, words) = (Math.Min(MaxChars, text.Chars(0, text.Count) / LeastShare), 0, false, 0);
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

    /// <summary>Drops what layouts made of the footer. Which of them wins is settled by then: it must not matter for that.</summary>
    public static Plan Drop(DigestText text, Plan plan) => text.Footer == text.Count ? plan
        : plan with { Claims = [.. plan.Claims.Select(claim => Before(text.Footer, claim)).Where(claim => claim.Frames.Count > 0)] };

    private static Claim Before(int footer, Claim claim) => claim.End <= footer ? claim
        : claim with { Frames = [.. claim.Frames.Where(frame => frame.Opener < footer).Select(frame => frame with { End = Math.Min(frame.End, footer) })] };

    // A line that says so, or a link that does it. A story about it has a title of its own.
    private static bool IsLeaving(Block block) => block is Paragraph && block.Text.AsSpan().ContainsAny(LeavingWords)
        && (NoiseWords.IsPage(block.Text) || block.Text.AsSpan().ContainsAny(ReceivingWords) || block.Inlines.Links.Any(run => PlainText.Columns(run.Text) <= MaxLeavingColumns && run.Text.AsSpan().ContainsAny(LeavingWords)));

    // A word or two that lead elsewhere.
    private static bool IsWords(DigestText text, int index) =>
        text[index] is Paragraph && text.Opening(index) is { Kind: OpeningKind.Link, IsWhole: true, Title: var title } && PlainText.Columns(title) <= MaxWordsColumns;
}
