namespace Feed.Core.Publishing;

/// <summary>Says in words what a view shows: <c>Agents + Alignment, with “tool use”, since 2024-01</c>.</summary>
public static class ViewTitle
{
    public static string Of(FeedQuery query, Catalog catalog, FeedLanguage language)
    {
        var chinese = language == FeedLanguage.Chinese;
        return string.Join(chinese ? "，" : ", ", [Scope(query, catalog, language), .. chinese ? Chinese(query, catalog) : English(query, catalog)]);
    }

    private static string Scope(FeedQuery query, Catalog catalog, FeedLanguage language) =>
        query.Digest is { } digest ? catalog.SourceTitle(digest)
        : query.Categories.Count > 0 ? string.Join(" + ", query.Categories.Select(id => catalog.CategoryTitle(id, language)))
        : language == FeedLanguage.Chinese ? "全部条目" : "All entries";

    private static IEnumerable<string> English(FeedQuery query, Catalog catalog) => Parts(
        query,
        [
            (Terms(query.Search, excluded: false), terms => $"with {Quoted(terms, " and ")}"),
            (Terms(query.Search, excluded: true), terms => $"without {Quoted(terms, " or ")}"),
            (query.Author?.ToString(), author => $"by {author}"),
            (query.Source, source => $"named in {catalog.SourceTitle(source)}"),
            (query.Language, tag => $"in language {tag}"),
            (Categories(query, catalog, FeedLanguage.English), not => $"not {not}"),
            (query.Since?.ToString(), since => query.Since?.Date is null ? $"of the last {Ago(query.Since)}" : $"since {since}"),
            (query.Until?.ToString(), until => query.Until?.Date is null ? $"older than {Ago(query.Until)}" : $"until {until}"),
            (query.Title == TitleChoice.Original ? null : "", _ => query.Title == TitleChoice.Both ? "titles in both languages" : "translated titles"),
            (query.Month?.ToString(), month => $"arrived in {month}"),
        ]);

    private static IEnumerable<string> Chinese(FeedQuery query, Catalog catalog) => Parts(
        query,
        [
            (Terms(query.Search, excluded: false), terms => $"含{Quoted(terms, "和")}"),
            (Terms(query.Search, excluded: true), terms => $"不含{Quoted(terms, "或")}"),
            (query.Author?.ToString(), author => $"作者 {author}"),
            (query.Source, source => $"来自 {catalog.SourceTitle(source)}"),
            (query.Language, tag => $"语言 {tag}"),
            (Categories(query, catalog, FeedLanguage.Chinese), not => $"除去{not}"),
            (query.Since?.ToString(), since => query.Since?.Date is null ? $"最近 {AgoInChinese(query.Since)}" : $"{since} 起"),
            (query.Until?.ToString(), until => query.Until?.Date is null ? $"早于 {AgoInChinese(query.Until)}前" : $"至 {until}"),
            (query.Title == TitleChoice.Original ? null : "", _ => query.Title == TitleChoice.Both ? "双语标题" : "译名标题"),
            (query.Month?.ToString(), month => $"{month} 收录"),
        ]);

    private static IEnumerable<string> Parts(FeedQuery query, IEnumerable<(string? Value, Func<string, string> Say)> parts) =>
        from part in parts
        where part.Value is not null
        select part.Say(part.Value);

    private static string? Terms(SearchText? search, bool excluded)
    {
        var terms = search?.Terms.Where(term => term.IsExcluded == excluded).Select(term => term.Text).ToList();
        return terms is { Count: > 0 } ? string.Join('\n', terms) : null;
    }

    private static string Quoted(string terms, string joint) => string.Join(joint, terms.Split('\n').Select(term => $"“{term}”"));

    private static string? Categories(FeedQuery query, Catalog catalog, FeedLanguage language) =>
        query.Not.Count == 0 ? null : string.Join(", ", query.Not.Select(id => catalog.CategoryTitle(id, language)));

    private static string Ago(TimeBound? bound) => (bound?.Count, bound?.IsHours) switch
    {
        (1, true) => "hour",
        (1, false) => "day",
        (var count, true) => $"{count} hours",
        var (count, _) => $"{count} days",
    };

    private static string AgoInChinese(TimeBound? bound) => $"{bound?.Count} {(bound?.IsHours == true ? "小时" : "天")}";
}
