using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Tells what stands under a heading: the signs by which titles of entries are known.</summary>
internal sealed class StorySigns(DigestText text)
{
    // A title says what happened.
    private const int FewestTitleColumns = 40;
    private const int FewestTeaserChars = 80;
    private const int FewestParagraphs = 2;
    private const int FewestArticleChars = 400;
    private const int FewestArticleColumns = 24;

    /// <summary>A title that says what happened, above nothing but paragraphs.</summary>
    public bool IsStory(OutlineChild child) =>
        child.EntryScore > 0 && IsLong(child) && child.Inner.Claims.All(claim => claim.Layout == ParagraphLayout.LayoutName);

    /// <summary>Words that may be a title, above nothing but paragraphs of text, several of them.</summary>
    public bool IsArticle(OutlineChild child)
    {
        var (opener, end) = (child.Frame.Opener, child.Frame.End);
        while (end > opener + 1 && text[end - 1] is Rule or Image)
        {
            end--;
        }

        if (child.EntryScore == 0 || end - opener <= FewestParagraphs || text.Chars(opener + 1, end) < FewestArticleChars || PlainText.Columns(OpeningOf(child).Title) < FewestArticleColumns)
        {
            return false;
        }

        var index = opener + 1;
        while (index < end && text[index] is Image or Rule or Paragraph { Depth: 0, QuoteDepth: 0 } && text.Opening(index) is not { Kind: OpeningKind.Bold or OpeningKind.Link, Title.Length: > 0 })
        {
            index++;
        }

        return index == end;
    }

    /// <summary>Longer than the name of a section.</summary>
    public bool IsLong(OutlineChild child) => PlainText.Columns(OpeningOf(child).Title) >= FewestTitleColumns;

    /// <summary>Above text without titles of its own, and a line at its end that leads to the rest of it.</summary>
    public bool IsTeaser(OutlineChild child)
    {
        var (first, last) = (child.Frame.Opener + 1, child.Frame.End - 1);
        while (last > first && text[last] is Rule or Image)
        {
            last--;
        }

        if (last <= first || OpeningOf(child).Link is not null || text[last] is not Paragraph || !text.Opening(last).IsWholeLink || text.Chars(first, last) < FewestTeaserChars)
        {
            return false;
        }

        for (var index = first; index < last; index++)
        {
            if (!(text[index] is Image || (text[index] is Paragraph { Depth: 0 } && text.Opening(index) is { Kind: not (OpeningKind.Link or OpeningKind.Bold), IsWholeLink: false })))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>A title above nothing but what there is to say about it; see <see cref="Points"/>.</summary>
    public bool IsOverPoints(OutlineChild child) => Points.AreBelow(text, child.Frame.Opener, child.Frame.End);

    // "**Why it matters:** a sentence", "**The mayor** said": the paragraphs of an essay may open so. A title ends like a sentence, or its authors follow.
    private bool IsLeadIn(int opener)
    {
        if (text[opener] is not Paragraph paragraph || text.Opening(opener) is not { Kind: OpeningKind.Bold, Link: null, IsWhole: false } opening)
        {
            return false;
        }

        var place = paragraph.Text.IndexOf(opening.Title, StringComparison.Ordinal);
        var behind = place < 0 ? default : paragraph.Text.AsSpan(place + opening.Title.Length).TrimStart();
        return behind is [':' or '：', ..] || (behind.Length > 0 && char.IsLower(behind[0]) && !behind.StartsWith("by "));
    }

    /// <summary>Most of its entries have a link, and are no paragraphs of an essay.</summary>
    public bool IsLinked(Plan plan)
    {
        var frames = plan.Claims.SelectMany(claim => claim.Frames).ToList();
        return frames.Count(frame => text.Links(frame.Start, frame.End) > 0 && !IsLeadIn(frame.Opener)) * 2 > frames.Count;
    }

    private Opening OpeningOf(OutlineChild child) => text.Opening(child.Frame.Opener);
}
