using System.Buffers;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Finds the parts of a document that belong to no entry whatever its layout: contents, navigation, sponsors, legal text.</summary>
internal static class Noise
{
    /// <summary>A line of the page. It parts nothing: the entry goes on below.</summary>
    public const string Page = "noise: page";

    /// <summary>A part that holds no entries.</summary>
    public const string Part = "noise: a part without entries";

    // Source: https://mermaid.js.org
    private const string Drawing = "noise: a drawing";

    private const string Nothing = "noise: says that there is nothing";

    private const string Skipped = "noise: left out by the source's hints";

    // What may stand beside a heading in its own element: a count, a link to the top.
    private const int MaxHeadingNoteChars = 12;

    // The name of a site, maybe with its address.
    private const int MaxSourceChars = 60;

    private const int MaxSubscriptionChars = 28;

    private static readonly SearchValues<string> SubscriptionWords = SearchValues.Create(["subscribe", "follow us", "订阅", "訂閱", "关注我们", "關注我們"], StringComparison.OrdinalIgnoreCase);

    // What is longer behind a title tells of it.
    private const int FewestTextChars = 8;

    public static string?[] Find(DigestText text, IReadOnlyList<string> skip)
    {
        var reasons = new string?[text.Count];
        MarkSections(text, reasons, skip);
        MarkLines(text, reasons, skip);
        MarkSubscriptions(text, reasons);
        Asides.Mark(text, reasons);
        if (text.Messages.Count > 1)
        {
            // A digest of mails says first how to subscribe and what is in it; lists in a mail are its own.
            reasons.AsSpan(0, text.Messages[0].Start).Fill(Contents.Reason);
        }
        else
        {
            Contents.Mark(text, reasons);
        }

        return reasons;
    }

    // A part under a heading such as 订阅 reaches to the next heading of its level or above.
    private static void MarkSections(DigestText text, string?[] reasons, IReadOnlyList<string> skip)
    {
        var (level, end, isReadme, sources) = (0, text.Count, ReadmeWords.AreIn(text), Sources(text));
        for (var index = 0; index < text.Count; index++)
        {
            level = index < end ? level : 0;
            if (text.Level(index) is > 0 and var own && (level == 0 || own <= level))
            {
                level = (NoiseWords.IsHeading(text[index].Text) && !IsTitle(text, index)) || index == sources || (isReadme && ReadmeWords.IsAbove(text, index)) || IsSkipped(text[index].Text, skip) ? own : 0;
                end = level == 0 ? end : level == Levels.Pseudo && NoiseWords.IsContents(text[index].Text) ? EndOfList(text, index + 1) : EndOfElement(text, index);
            }

            if (level > 0)
            {
                reasons[index] = Part;
            }
        }
    }

    // Above everything, on a level of its own: "Newsletter".
    private static bool IsTitle(DigestText text, int heading)
    {
        var isTitle = text[heading] is Heading && !NoiseWords.IsContents(text[heading].Text) && text.Chars(0, heading) == 0;
        for (var index = heading + 1; index < text.Count && isTitle; index++)
        {
            isTitle = text.Level(index) is 0 or Levels.Pseudo || text.Level(index) > text.Level(heading);
        }

        return isTitle;
    }

    // The only heading of that kind, behind most of the text and on the level of the sections, over names alone; each entry may have one of its own.
    private static int Sources(DigestText text)
    {
        var found = -1;
        for (var index = 0; index < text.Count; index++)
        {
            if (text[index] is Heading && NoiseWords.IsSources(text[index].Text))
            {
                if (found >= 0)
                {
                    return -1;
                }

                found = index;
            }
        }

        return found >= 0 && text.Chars(0, found) * 2 > text.Chars(0, text.Count) && IsSection(text, found) && IsOverNames(text, found) ? found : -1;
    }

    // But for the title above everything, no heading stands above it.
    private static bool IsSection(DigestText text, int heading)
    {
        var above = 0;
        for (var index = 0; index < text.Count; index++)
        {
            above += text.Level(index) is > 0 and var level && level < text.Level(heading) ? 1 : 0;
        }

        return above <= 1;
    }

    private static bool IsOverNames(DigestText text, int heading)
    {
        var (items, names) = (0, 0);
        for (var index = heading + 1; index < text.Count && text.Level(index) == 0; index++)
        {
            if (text[index] is ListItem)
            {
                items++;
                names += text.Opening(index) is { Kind: OpeningKind.Link } linked ? (linked.Rest.Text.Length < FewestTextChars ? 1 : 0) : text[index].Text.Length <= MaxSourceChars ? 1 : 0;
            }
        }

        return names * 3 >= items * 2;
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

    // "日报订阅地址：", and a list of where to follow it.
    private static void MarkSubscriptions(DigestText text, string?[] reasons)
    {
        for (var index = 0; index + 1 < text.Count; index++)
        {
            if (reasons[index] is null && text[index] is Paragraph { Text: { Length: > 0 and <= MaxSubscriptionChars } line } && line[^1] is ':' or '：' && line.AsSpan().ContainsAny(SubscriptionWords) && text[index + 1] is ListItem)
            {
                reasons.AsSpan(index, EndOfList(text, index + 1) - index).Fill(Part);
            }
        }
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

    // A line above contents is above those only.
    private static int EndOfList(DigestText text, int end)
    {
        while (end < text.Count && text[end] is ListItem or { Depth: > 0 })
        {
            end++;
        }

        return end;
    }

    private static void MarkLines(DigestText text, string?[] reasons, IReadOnlyList<string> skip)
    {
        for (var index = 0; index < text.Count; index++)
        {
            if (text[index] is Code { Language: { } language } && language.Equals("mermaid", StringComparison.OrdinalIgnoreCase))
            {
                reasons[index] ??= Drawing;
            }
            else if (reasons[index] is null && text[index] is Paragraph or ListItem)
            {
                reasons[index] = NoiseWords.IsPage(text[index].Text) ? Page
                    : IsNothing(text, index) ? Nothing
                    : IsSkipped(text[index].Text, skip) ? Skipped
                    : text.Level(index) == 0 && text.Opening(index) is { Kind: OpeningKind.Bold, Title: var title } && NoiseWords.IsHeading(title) ? Part
                    : null;
            }
        }
    }

    // The only item or line below a heading, and a sentence: "No picture this week."
    private static bool IsNothing(DigestText text, int index) =>
        text[index] is ListItem or Paragraph && text[index].Text is { } line && index > 0 && (text[index - 1] is Heading || text.Level(index - 1) > 0) && (index + 1 == text.Count || text[index + 1] is Heading or Rule || text.Level(index + 1) > 0)
        && line.AsSpan().TrimEnd() is [.., '.' or '。' or '!' or '！' or '…' or ')' or '）'] && !line.Contains(';', StringComparison.Ordinal) && NothingWords.Open(line) && text.Links(index, index + 1) == 0;
}
