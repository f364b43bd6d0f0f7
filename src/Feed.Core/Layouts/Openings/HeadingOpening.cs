using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Reads how a heading opens: all its words are the title, and a link in it may be its own.</summary>
internal static class HeadingOpening
{
    public static Opening Read(Heading heading)
    {
        var words = WithoutTag(WithoutHost(WithoutCaption(WithoutBadges(heading.Content)))).Text;
        if (ReleaseNames.Is(words))
        {
            return new Opening(OpeningKind.Bold, null, words.Trim(), HeadingLink(heading, words).Link) { IsRelease = true };
        }

        var title = WithoutDate(TitleMarks.Strip(words));
        if (OpeningReader.IsDay(title) && !IsReleased(heading))
        {
            return Opening.Nothing;
        }

        if (ClosingAddress(title, heading) is { } closed)
        {
            return closed;
        }

        var run = HeadingLink(heading, title);
        return new Opening(OpeningKind.Bold, Enumeration.Number(heading.Text), title, run.Link) { IsLinkBeside = run.Link is not null && !run.IsImage && LinkCaptions.IsCaption(run.Text) };
    }

    // "[loom 2026.4.23](…/releases/tag/v2026.4.23)"
    private static bool IsReleased(Heading heading) => heading.Content.Links.Any(run => run.Link!.Contains("/releases/", StringComparison.Ordinal)); // Links: each has one

    // "A title (December 3, 1988)"
    private static string WithoutDate(string title) =>
        title is [.., ')' or '）'] && TrailingDate.Of(title, null) is { Day: > 0 } ? title[..title.LastIndexOfAny(['(', '（'])].TrimEnd() : title;

    // "A title (https://…)"
    private static Opening? ClosingAddress(string title, Heading heading)
    {
        var link = heading.Content.Runs.LastOrDefault(run => run.Link is not null && LinkCaptions.IsAddress(run.Text));
        var place = link.Link is null ? -1 : title.LastIndexOf(link.Text, StringComparison.Ordinal);
        var words = place < 0 || title.AsSpan(place + link.Text.Length).Trim(" )）>").Length > 0 ? default : title.AsSpan(0, place).TrimEnd(" (（<-–—:：");
        return words.IsEmpty ? null : new Opening(OpeningKind.Bold, Enumeration.Number(heading.Text), words.ToString(), link.Link);
    }

    // "A title [Changelog](…)": the caption behind the words is none of them.
    private static Inlines WithoutCaption(Inlines content) =>
        content.Runs is [{ Link: null, IsImage: false } words, .., { Link: not null, IsImage: false } last] && Letters.AnyIn(words.Text) && LinkCaptions.IsCaption(last.Text) && !LinkCaptions.IsAddress(last.Text)
            ? new Inlines(content.Runs.RemoveAt(content.Runs.Length - 1))
            : content;

    // "[A title](…) example.com"
    private static Inlines WithoutHost(Inlines content) =>
        content.Runs is [.., { Link: not null, IsImage: false }, { Link: null, IsImage: false } last] && TitleMarks.IsHost(last.Text.AsSpan().Trim()) ? new Inlines(content.Runs.RemoveAt(content.Runs.Length - 1)) : content;

    // "[PDF] [A title](…)": what stands in brackets of its own before the link is none of them.
    private static Inlines WithoutTag(Inlines content) =>
        content.Runs is [{ Link: null, IsImage: false } tag, .., { Link: not null, IsImage: false } last] && tag.Text.AsSpan().Trim() is ['[' or '【', .., ']' or '】'] and { Length: <= RunCursor.MaxTagChars } && Letters.AnyIn(last.Text)
        && content.Runs.AsSpan(1, content.Runs.Length - 2) is [] or [{ Text: " " }]
            ? new Inlines([last])
            : content;

    /// <summary>The words of a heading without those in boxes beside it.</summary>
    public static Inlines WithoutBadges(Inlines content)
    {
        var plain = content.Runs.Any(run => run.Is(RunStyle.Badge)) ? content.Runs.RemoveAll(run => run.Is(RunStyle.Badge)) : content.Runs;
        return plain.Length == content.Runs.Length || plain.All(run => string.IsNullOrWhiteSpace(run.Text)) ? content : new Inlines(plain);
    }

    // A link in a heading is its own when it is most of it, its beginning or a caption; else it is a mention.
    private static Run HeadingLink(Heading heading, string title)
    {
        foreach (var run in heading.Content.Runs)
        {
            if (run.Link is { } link && LinkAddress.IsWeb(link) && !run.IsImage && (run.Text.Length * 2 >= title.Length || run.Equals(heading.Content.Runs[0]) || title.StartsWith(run.Text, StringComparison.Ordinal) || LinkCaptions.IsCaption(run.Text)))
            {
                return run;
            }
        }

        return heading.Content.Runs.FirstOrDefault(run => run is { IsImage: true, Link: not null } && LinkAddress.IsWeb(run.Link));
    }
}
