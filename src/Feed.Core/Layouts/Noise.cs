using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds the parts of a document that belong to no entry whatever its layout: contents, navigation, sponsors, legal text.</summary>
internal static class Noise
{
    /// <summary>A line of the page. It parts nothing: the entry goes on below.</summary>
    public const string Page = "noise: page";

    private const string Part = "noise: a part without entries";
    private const string Skipped = "noise: left out by the source's hints";

    // What may stand beside a heading in its own element: a count, a link to the top.
    private const int MaxHeadingNoteChars = 12;

    private const int MastheadBlocks = 5;
    private const int FewestQuestions = 3;

    // A letter is no more than one part in so many.
    private const int MostLetters = 3;

    public static string?[] Find(DigestText text, IReadOnlyList<string> skip)
    {
        var reasons = new string?[text.Count];
        MarkSections(text, reasons, skip);
        MarkLines(text, reasons, skip);
        MarkMasthead(text, reasons);
        MarkInterviews(text, reasons);
        MarkLetters(text, reasons);
        Contents.Mark(text, reasons);
        if (text.Messages.Count > 1)
        {
            // A digest of mails says first how to subscribe and what is in it.
            reasons.AsSpan(0, text.Messages[0].Start).Fill(Contents.Reason);
        }

        return reasons;
    }

    // A part under a heading such as 订阅 reaches to the next heading of its level or above.
    private static void MarkSections(DigestText text, string?[] reasons, IReadOnlyList<string> skip)
    {
        var (level, end) = (0, text.Count);
        for (var index = 0; index < text.Count; index++)
        {
            level = index < end ? level : 0;
            if (text.Level(index) is > 0 and var own && (level == 0 || own <= level))
            {
                level = NoiseWords.IsHeading(text[index].Text) || IsSkipped(text[index].Text, skip) ? own : 0;
                end = level > 0 ? EndOfElement(text, index) : end;
            }

            if (level > 0)
            {
                reasons[index] = Part;
            }
        }
    }

    // Near the top the name of the whole, which leads home.
    private static void MarkMasthead(DigestText text, string?[] reasons)
    {
        for (var index = 0; index < Math.Min(text.Count, MastheadBlocks); index++)
        {
            if (text.Opening(index) is { Kind: OpeningKind.Link, IsWhole: true, Link: { } link, Title: var name } && (text.Document.Title ?? "").StartsWith(name, StringComparison.OrdinalIgnoreCase)
                && Uri.TryCreate(link, UriKind.Absolute, out var address) && address.PathAndQuery == "/")
            {
                reasons[index] ??= Page;
            }
        }
    }

    // Questions and answers in turn: from the first to the next heading.
    private static void MarkInterviews(DigestText text, string?[] reasons)
    {
        var (first, questions, answers) = (-1, 0, 0);
        for (var index = 0; index <= text.Count; index++)
        {
            if (index == text.Count || text.Level(index) > 0)
            {
                if (questions >= FewestQuestions && answers >= FewestQuestions)
                {
                    reasons.AsSpan(first, index - first).Fill(Part);
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
                reasons.AsSpan(index, end - index).Fill(Part);
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

    private static bool IsSkipped(string line, IReadOnlyList<string> skip)
    {
        for (var index = 0; index < skip.Count; index++)
        {
            if (skip[index].Length > 0 && line.StartsWith(skip[index], StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // In a page the part ends with the element that holds more than its heading.
    private static int EndOfElement(DigestText text, int heading)
    {
        var container = text[heading].Container;
        while (container is not null)
        {
            var end = heading + 1;
            while (end < text.Count && container.Holds(text[end].Container))
            {
                end++;
            }

            if (end > heading + 1 && text.Chars(heading + 1, end) > MaxHeadingNoteChars)
            {
                return end;
            }

            container = container.Parent;
        }

        return text.Count;
    }

    private static void MarkLines(DigestText text, string?[] reasons, IReadOnlyList<string> skip)
    {
        for (var index = 0; index < text.Count; index++)
        {
            if (reasons[index] is null && text[index] is Paragraph or ListItem)
            {
                reasons[index] = NoiseWords.IsPage(text[index].Text) ? Page
                    : IsSkipped(text[index].Text, skip) ? Skipped
                    : text.Level(index) == 0 && text.Opening(index) is { Kind: OpeningKind.Bold, Title: var title } && NoiseWords.IsHeading(title) ? Part
                    : null;
            }
        }
    }
}
