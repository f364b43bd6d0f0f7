using Feed.Core.Publishing;

namespace Feed.Http.Pages;

/// <summary>A form that builds the address of a view; what it sends is the view's page, with the address of its feeds.</summary>
internal static class FilterForm
{
    public static Html Of(PageContext page, FeedQuery query) => Html.Of($"""
        <details{(query.IsFiltered ? new Html(" open") : Html.Nothing)}><summary>{page["Filter this view", "筛选"]}</summary>
        <form action="{page.File(query.Path)}" method="get" role="search">
        <div class="wide">{Text(page["Words", "关键词"], "q", query.Search?.ToString(), page["agent \"tool use\" -survey", "智能体 \"tool use\" -综述"])}</div>
        {Text(page["Author", "作者"], "author", query.Author?.ToString(), "Zhang")}
        {(query.Digest is null ? Select(page, page["Source", "来源"], "source", query.Source, page.Catalog.Sources.Select(source => (source.Id, source.Title))) : Html.Nothing)}
        {Select(page, page["Without category", "除去类别"], "not", query.Not.Count == 1 ? query.Not[0] : null, Categories(page))}
        {Text(page["Language", "语言"], "lang", query.Language, "zh")}
        {Text(page["Since", "起始"], "since", query.Since?.ToString(), page["2024-01 or 7d", "2024-01 或 7d"])}
        {Text(page["Until", "截止"], "until", query.Until?.ToString(), "2024-06")}
        {Titles(page, query)}
        <div><button type="submit">{page["Show the feed", "显示订阅"]}</button></div>
        {(page.IsChosen ? Html.Of($"<input type=\"hidden\" name=\"ui\" value=\"{page.Tag}\">") : Html.Nothing)}
        </form></details>
        """);

    private static IEnumerable<(string, string)> Categories(PageContext page) =>
        page.Catalog.Categories.Select(category => (category.Id, page.Catalog.CategoryTitle(category.Id, page.Language)));

    private static Html Text(string label, string name, string? value, string example) => Html.Of(
        $"<label>{label}<input name=\"{name}\" value=\"{value}\" placeholder=\"{example}\" maxlength=\"200\" autocomplete=\"off\"></label>");

    private static Html Select(PageContext page, string label, string name, string? chosen, IEnumerable<(string Id, string Title)> options) => Html.Of($"""
        <label>{label}<select name="{name}"><option value="">{page["any", "不限"]}</option>{options.Select(option => Option(option.Id, option.Title, option.Id == chosen))}</select></label>
        """);

    private static Html Titles(PageContext page, FeedQuery query) => Html.Of($"""
        <label>{page["Titles", "标题"]}<select name="title">{Option("", page["original", "原文"], query.Title == TitleChoice.Original)}{Option("translated", page["translated", "译文"], query.Title == TitleChoice.Translated)}{Option("both", page["both", "双语"], query.Title == TitleChoice.Both)}</select></label>
        """);

    private static Html Option(string value, string text, bool isChosen) => Html.Of(
        $"<option value=\"{value}\"{(isChosen ? new Html(" selected") : Html.Nothing)}>{EntryList.Cut(text, 60)}</option>");
}
