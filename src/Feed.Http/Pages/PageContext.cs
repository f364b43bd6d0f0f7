using Feed.Core.Publishing;
using Microsoft.AspNetCore.Http;

namespace Feed.Http.Pages;

/// <summary>What every page needs to know of its request: the language of its words, and how to write addresses.</summary>
/// <param name="Root">The path before ours, without a slash at its end; mostly empty.</param>
/// <param name="Address">The page's own path and query, canonical, without <c>ui</c>.</param>
/// <param name="IsChosen">Whether the reader chose the language by <c>ui</c>, so that links keep it.</param>
internal sealed record PageContext(Site Site, string BaseUrl, string Root, string Address, FeedLanguage Language, bool IsChosen)
{
    private const string Parameter = "ui";

    public string Key => $"{BaseUrl}{Address}|page|{Language}|{IsChosen}";

    public Catalog Catalog { get; } = Site.Catalog;

    public string Tag => Language == FeedLanguage.Chinese ? "zh" : "en";

    /// <summary>Gives one of the two, as the page's language asks.</summary>
    public string this[string english, string chinese] => Language == FeedLanguage.Chinese ? chinese : english;

    public static PageContext Of(Site site, string baseUrl, string address, HttpRequest request)
    {
        var chosen = Parse(request.Query[Parameter]);
        var language = LanguageOf(request);
        return new PageContext(site, baseUrl, new Uri(baseUrl).AbsolutePath.TrimEnd('/'), address, language, chosen is not null);
    }

    /// <summary>The language that the request asks for; see docs/decisions/0010-two-meanings-of-lang.md.</summary>
    public static FeedLanguage LanguageOf(HttpRequest request) =>
        Parse(request.Query[Parameter]) ?? Parse(request.Query["lang"]) ?? Accepted(request.Headers.AcceptLanguage.ToString());

    /// <summary>An address of a page of ours; keeps the chosen language.</summary>
    public string Page(string address) => Root + (IsChosen ? With(address, Tag) : address);

    /// <summary>An address of ours that is no page.</summary>
    public string File(string address) => Root + address;

    /// <summary>This page in the other language.</summary>
    public string InOtherLanguage() => Root + With(Address, Language == FeedLanguage.Chinese ? "en" : "zh");

    private static string With(string address, string tag) => $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{Parameter}={tag}";

    private static FeedLanguage? Parse(string? tag) =>
        tag is null ? null
        : LanguageTag.Takes("zh", tag) ? FeedLanguage.Chinese
        : LanguageTag.Takes("en", tag) ? FeedLanguage.English
        : null;

    // The first of ours in the list; weights are nearly always in its order.
    private static FeedLanguage Accepted(string header) =>
        header.Split(',').Select(part => Parse(part.Split(';')[0].Trim())).FirstOrDefault(language => language is not null) ?? FeedLanguage.English;
}
