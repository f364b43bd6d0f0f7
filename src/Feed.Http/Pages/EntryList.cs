using Feed.Core;
using Feed.Core.Publishing;

namespace Feed.Http.Pages;

/// <summary>Entries as a list of short articles.</summary>
internal static class EntryList
{
    private const int LongestTitle = 300;
    private const int LongestGist = 280;
    private const int MostAuthors = 4;
    private const int MostCategories = 6;

    public static Html Of(PageContext page, IReadOnlyList<Entry> entries, TitleChoice choice, bool withGist) => entries.Count == 0
        ? Empty(Html.Of($"{page["Nothing here yet.", "这里还没有条目。"]}"))
        : Html.Of($"<ol class=\"entries\">{entries.Select(entry => Item(page, entry, choice, withGist))}</ol>");

    public static Html Empty(Html words) => Html.Of($"<p class=\"empty\">{words}</p>");

    public static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd() + "…";

    /// <summary>The date as stated, else the day of arrival.</summary>
    public static Html Date(PageContext page, Entry entry) => entry.Published is { } date
        ? Html.Of($"<time datetime=\"{date.ToString()}\">{date.ToString()}</time>")
        : Html.Of($"<span>{page["arrived", "收录于"]} <time>{PartialDate.From(entry.FirstSeen).ToString()}</time></span>");

    public static IEnumerable<Html> Categories(PageContext page, Entry entry) => entry.Categories.Take(MostCategories).Select(id =>
        Html.Of($"<a href=\"{page.Page("/feeds/" + id)}\">{page.Catalog.CategoryTitle(id, page.Language)}</a>"));

    private static Html Item(PageContext page, Entry entry, TitleChoice choice, bool withGist)
    {
        var translated = string.IsNullOrWhiteSpace(entry.TranslatedTitle) ? null : entry.TranslatedTitle;
        var (title, other) = choice == TitleChoice.Translated && translated is not null ? (translated, entry.Title) : (entry.Title, translated);
        return Html.Of($"""
            <li lang="{LanguageTag.Tidy(entry.Language) ?? ""}"><article><h3><a href="{page.Page($"/entries/{entry.Id:D}")}">{Cut(title, LongestTitle)}</a></h3>
            {(other is null ? Html.Nothing : Html.Of($"<p class=\"other\">{Cut(other, LongestTitle)}</p>\n"))}<p class="meta"{Tongue(page, entry)}>{Date(page, entry)}{Authors(page, entry)}{Categories(page, entry)}{Link(page, entry)}</p>
            {(withGist && entry.Summary is { Length: > 0 } gist ? Html.Of($"<p class=\"gist\">{Cut(gist, LongestGist)}</p>") : Html.Nothing)}</article></li>

            """);
    }

    // The words of the line are ours, whatever the language of the entry.
    private static Html Tongue(PageContext page, Entry entry) => LanguageTag.Tidy(entry.Language) == page.Tag ? Html.Nothing : Html.Of($" lang=\"{page.Tag}\"");

    private static Html Authors(PageContext page, Entry entry)
    {
        var names = string.Join(page[", ", "，"], entry.Authors.Take(MostAuthors).Select(author => Cut(author, 40)))
            + (entry.Authors.Count > MostAuthors ? page[" and others", " 等"] : "");
        var who = string.Join(" · ", new[] { names, entry.Organization is { } organization ? Cut(organization, 60) : "" }.Where(part => part.Length > 0));
        return who.Length == 0 ? Html.Nothing : Html.Of($"<span>{who}</span>");
    }

    private static Html Link(PageContext page, Entry entry) => WebAddress.Tidy(entry.Link) is { } link && new Uri(link).Host is { Length: > 0 } host
        ? Html.Of($"<a href=\"{link}\" rel=\"noreferrer\">{host}</a>")
        : Html.Nothing;
}
