using System.Text.RegularExpressions;
using Feed.Core;
using Feed.Core.Publishing;

namespace Feed.Http.Pages;

/// <summary>All that is known of one entry.</summary>
internal static partial class EntryPage
{
    private const int LongestContent = 40_000;
    private const int MostLinks = 40;

    public static byte[] Of(PageContext page, Entry entry, IReadOnlyList<ParseReport> reports)
    {
        var title = EntryList.Cut(entry.Title, 500);
        return Layout.Page(page, title, entry.Categories.Where(id => page.Catalog.Category(id) is not null).Take(6).Select(id => FeedQuery.All with { Categories = [id] }), Html.Of($"""
            <article lang="{LanguageTag.Tidy(entry.Language) ?? page.Tag}">
            <h1>{title}</h1>
            {(string.IsNullOrWhiteSpace(entry.TranslatedTitle) ? Html.Nothing : Html.Of($"<p class=\"other lead\">{EntryList.Cut(entry.TranslatedTitle, 500)}</p>"))}
            {Main(page, entry)}
            <dl lang="{page.Tag}">{Facts(page, entry, reports)}</dl>
            <div class="text">{Content(page, entry)}</div>
            </article>
            """));
    }

    private static Html Main(PageContext page, Entry entry) => WebAddress.Tidy(entry.Link) is { } link
        ? Html.Of($"<p class=\"big\" lang=\"{page.Tag}\"><a class=\"feed\" href=\"{link}\" rel=\"noreferrer\">{page["Open", "打开"]} {new Uri(link).Host}</a></p>")
        : Html.Nothing;

    private static IEnumerable<Html> Facts(PageContext page, Entry entry, IReadOnlyList<ParseReport> reports)
    {
        yield return Fact(page["Date", "日期"], entry.Published is null ? Html.Nothing : EntryList.Date(page, entry));
        yield return Fact(page["Authors", "作者"], Text(EntryList.Cut(string.Join(page[", ", "，"], entry.Authors), 2000)));
        yield return Fact(page["Organization", "机构"], Text(entry.Organization));
        yield return Fact(page["Note", "备注"], Text(entry.Note));
        yield return Fact(page["Categories", "类别"], Joined(EntryList.Categories(page, entry)));
        yield return Fact(page["Named in", "出自"], Lines(entry.Sources.Take(MostLinks).Select(id => Digest(page, id, reports.FirstOrDefault(report => report.Source == id)))));
        yield return Fact(page["Links", "链接"], Lines(entry.Links.Select(WebAddress.Tidy).OfType<string>().Take(MostLinks).Select(link =>
            Html.Of($"<a href=\"{link}\" rel=\"noreferrer\">{EntryList.Cut(link, 90)}</a>"))));
        yield return Fact(page["Arrived", "收录"], ConditionWords.Time(entry.FirstSeen));
    }

    private static Html Digest(PageContext page, string id, ParseReport? report) => Html.Of(
        $"{(page.Catalog.Source(id) is { } source ? Html.Of($"<a href=\"{page.Page("/sources/" + id)}\">{source.Title}</a>") : Text(id))}{Report(page, report)}");

    private static Html Report(PageContext page, ParseReport? report) => report is null ? Html.Nothing : Html.Of($" <small>({ReportWords.Of(report, page.Language)})</small>");

    private static Html Fact(string name, Html value) => value.Markup.Length == 0 ? Html.Nothing : Html.Of($"<dt>{name}</dt><dd>{value}</dd>");

    private static Html Text(string? text) => text is null ? Html.Nothing : Html.Of($"{text}");

    private static Html Joined(IEnumerable<Html> parts) => new(string.Join(" · ", parts));

    private static Html Lines(IEnumerable<Html> parts) => new(string.Join("<br>\n", parts));

    // Our own HTML, in which nothing can run. Pages load nothing from elsewhere, so an image is a link to it.
    private static Html Content(PageContext page, Entry entry)
    {
        if (entry.Content is { Length: > 0 and <= LongestContent } content)
        {
            return new Html(Image().Replace(content, match => Html.Of(
                $"<a href=\"{System.Net.WebUtility.HtmlDecode(match.Groups[1].Value)}\" rel=\"noreferrer\">[{page["image", "图"]}]</a>").Markup));
        }

        var text = EntryList.Cut(entry.Summary ?? "", LongestContent / 3);
        return Html.Join(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Html.Of($"<p>{line}</p>")));
    }

    [GeneratedRegex("""<img\b[^>]*?\bsrc=["']([^"']*)["'][^>]*>""", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Image();
}
