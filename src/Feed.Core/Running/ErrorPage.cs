using System.Text;
using Feed.Core.Reading;

namespace Feed.Core.Running;

/// <summary>Tells the page that a server hands out in place of a digest, with status 200: an error, a login, a check for robots, works under way.</summary>
/// <remarks>Asked only about an answer with far fewer entries than the digest had. What it names is not believed however often it comes.</remarks>
public static class ErrorPage
{
    /// <summary>Such pages are short; what is longer is read as a digest, whatever it speaks of.</summary>
    private const int MaxChars = 3000;

    /// <summary>And very short, when something on them looks like an entry.</summary>
    private const int MaxCharsWithEntries = 300;

    private const int MaxQuotedChars = 80;
    private const int LookedBytes = 2048;

    // In the order of the alphabet, then Chinese.
    private static readonly string[] Words =
    [
        "access denied", "account suspended", "an error occurred", "are you human", "bad gateway", "bad request", "be back soon", "be right back", "captcha",
        "checking your browser", "domain is for sale", "domain for sale", "down for", "enable cookies", "enable javascript", "error 4", "error 5", "forbidden",
        "gateway time-out", "gateway timeout", "internal server error", "just a moment", "log in", "login", "maintenance", "not available", "not found",
        "out of order", "page has moved", "permission denied", "quota exceeded", "rate limit", "security check", "service unavailable", "sign in", "sign-in",
        "something went wrong", "temporarily", "too many requests", "try again later", "unavailable", "under construction", "unusual traffic", "verify you",
        "working on it",
        "不存在", "出错", "安全验证", "无法访问", "无权", "服务不可用", "拒绝访问", "权限", "登录", "登陆", "稍后", "系统错误", "维护", "访问被拒绝", "请求过于频繁", "错误", "验证码",
    ];

    private enum Kind
    {
        Text,
        Page,
        Json,
    }

    /// <param name="raw">The answer.</param>
    /// <param name="entries">What was found in it.</param>
    /// <param name="before">What the source gave when it was last believed; <c>null</c> when that was not kept.</param>
    /// <returns>What it is in place of the digest, in words; <c>null</c> when it may be the digest.</returns>
    public static string? Find(Document document, RawDocument raw, int entries, RawDocument? before)
    {
        var kind = KindOf(raw);
        if (before is not null && kind != Kind.Text && kind != KindOf(before))
        {
            return kind == Kind.Page ? $"a web page{Quoted(document)}" : "data (JSON)";
        }

        var text = string.Join('\n', document.Blocks.Select(block => block.Text).Prepend(document.Title ?? ""));
        return text.Length <= (entries == 0 ? MaxChars : MaxCharsWithEntries) && Array.Exists(Words, word => text.Contains(word, StringComparison.OrdinalIgnoreCase)) ? $"an error page{Quoted(document)}" : null;
    }

    private static string Quoted(Document document)
    {
        var title = document.Title ?? document.Blocks.Select(block => block.Text).FirstOrDefault(text => text.Length > 0);
        return string.IsNullOrWhiteSpace(title) ? "" : $" (“{(title.Length <= MaxQuotedChars ? title : title[..MaxQuotedChars] + "…")}”)";
    }

    private static Kind KindOf(RawDocument raw)
    {
        // What tells is ASCII, whatever the charset.
        var start = Encoding.Latin1.GetString(raw.Body.Span[..Math.Min(raw.Body.Length, LookedBytes)]).TrimStart('ï', '»', '¿', ' ', '\t', '\r', '\n');
        return FormatSigns.IsWholePage(start) ? Kind.Page : start.StartsWith('{') ? Kind.Json : Kind.Text;
    }
}
