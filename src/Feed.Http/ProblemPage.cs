using Feed.Core.Publishing;
using Feed.Http.Pages;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>The page of an answer that says why there is no other. Needs nothing of the site, so that it can say anything.</summary>
internal static class ProblemPage
{
    /// <param name="title">In English; what is known in Chinese is said so to those who ask for it.</param>
    /// <param name="text">In English: the sentences name parameters and values.</param>
    public static string Of(HttpRequest request, string title, string text)
    {
        var isChinese = PageContext.LanguageOf(request) == FeedLanguage.Chinese;
        var root = request.PathBase.ToUriComponent();
        title = isChinese ? Chinese(title) : title;
        return Html.Of($"""
            <!DOCTYPE html>
            <html lang="{(isChinese ? "zh" : "en")}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>{title}</title>
            <link rel="stylesheet" href="{root + Asset.Style.Address}"><link rel="icon" type="image/svg+xml" href="{root + Asset.Icon.Address}"></head>
            <body><header class="bar"><a class="brand" href="{root}/">{Layout.Mark}<span>{(isChinese ? "首页" : "Home")}</span></a><nav aria-label="{(isChinese ? "本站" : "Site")}"><a href="{root}/feeds/all">{(isChinese ? "全部条目" : "All entries")}</a><a href="{root}/status">{(isChinese ? "状态" : "Status")}</a></nav></header>
            <main id="main"><h1>{title}</h1><p class="lead" lang="en">{text}</p></main></body></html>

            """).Markup;
    }

    private static string Chinese(string title) => title switch
    {
        "Not found" => "找不到",
        "Bad request" => "请求有误",
        "Method not allowed" => "不接受这种方法",
        "Too many requests" => "请求过多",
        "Out of order" => "暂停服务",
        _ => title,
    };
}
