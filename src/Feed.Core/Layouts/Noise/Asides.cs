using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds what a digest says beside its entries: its own name, interviews, letters to its readers.</summary>
internal static class Asides
{
    private const int MastheadBlocks = 5;
    private const int FewestQuestions = 3;
    private const int FewestLinksElsewhere = 3;

    // A letter is no more than one part in so many.
    private const int MostLetters = 3;

    public static void Mark(DigestText text, string?[] reasons)
    {
        MarkMasthead(text, reasons);
        MarkInterviews(text, reasons);
        MarkLetters(text, reasons);
    }

    // Near the top the name of the whole, which leads home.
    private static void MarkMasthead(DigestText text, string?[] reasons)
    {
        for (var index = 0; index < Math.Min(text.Count, MastheadBlocks); index++)
        {
            if (text.Opening(index) is { Kind: OpeningKind.Link, IsWhole: true, Link: { } link, Title: var name } && (text.Document.Title ?? "").StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.PathAndQuery == "/")
            {
                reasons[index] ??= Noise.Page;
            }
        }
    }

    // Questions and answers in turn, from the first to the next heading, in a digest that leads elsewhere: where nothing else is, they are its entries.
    private static void MarkInterviews(DigestText text, string?[] reasons)
    {
        var (first, questions, answers) = (-1, 0, 0);
        for (var index = 0; index <= text.Count; index++)
        {
            if (index == text.Count || text.Level(index) > 0)
            {
                if (questions >= FewestQuestions && answers >= FewestQuestions && text.Links(0, first) + text.Links(index, text.Count) >= FewestLinksElsewhere)
                {
                    reasons.AsSpan(first, index - first).Fill(Noise.Part);
                }

                (first, questions, answers) = (-1, 0, 0);
                continue;
            }

            var label = text.LabelLength(index) is > 0 and var length ? text[index].Text.AsSpan(0, length) : default;
            questions += label is "Q" or "问" ? 1 : 0;
            answers += label is "A" or "答" ? 1 : 0;
            first = questions > 0 && first < 0 ? index : first;
        }
    }

    // An element of a page that begins with a greeting is a letter to its readers.
    private static void MarkLetters(DigestText text, string?[] reasons)
    {
        for (var index = 0; index < text.Count; index++)
        {
            var end = text[index] is Paragraph { Container: not null } && Greetings.Is(text[index].Text) ? EndOfLetter(text, index) : index;
            if (text.Chars(index, end) * MostLetters < text.Chars(0, text.Count))
            {
                reasons.AsSpan(index, end - index).Fill(Noise.Part);
            }
        }
    }

    // Of the largest element that begins with the greeting.
    private static int EndOfLetter(DigestText text, int greeting)
    {
        var end = greeting + 1;
        for (var container = text[greeting].Container; container is not null && !(greeting > 0 && container.Holds(text[greeting - 1].Container)); container = container.Parent)
        {
            while (end < text.Count && container.Holds(text[end].Container))
            {
                end++;
            }
        }

        return end;
    }
}
