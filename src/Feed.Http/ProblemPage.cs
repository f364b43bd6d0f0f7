using Feed.Http.Pages;

namespace Feed.Http;

/// <summary>The page of an answer that says why there is no other. Needs nothing of the site, so that it can say anything.</summary>
internal static class ProblemPage
{
    public static string Of(string title, string text) => Html.Of($"""
        <!DOCTYPE html>
        <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title>
        <link rel="stylesheet" href="{Asset.Style.Address}"></head>
        <body><main id="main"><h1>{title}</h1><p class="lead">{text}</p><p><a href="/">Home</a></p></main></body></html>

        """).Markup;
}
