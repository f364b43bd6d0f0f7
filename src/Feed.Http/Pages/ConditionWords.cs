using Feed.Core.Storing;

namespace Feed.Http.Pages;

/// <summary>States of sources in words.</summary>
internal static class ConditionWords
{
    public static Html Of(PageContext page, SourceCondition condition)
    {
        var (style, english, chinese) = condition switch
        {
            SourceCondition.Ok => ("ok", "ok", "正常"),
            SourceCondition.Unchanged => ("ok", "unchanged", "无变化"),
            SourceCondition.Stale => ("warn", "stale", "久未更新"),
            SourceCondition.Shrunk => ("warn", "shrunk", "条目骤减"),
            SourceCondition.Empty => ("bad", "empty", "空"),
            SourceCondition.Failed => ("bad", "failed", "失败"),
            _ => ("soft", "not tried yet", "尚未尝试"),
        };
        return Html.Of($"<span class=\"state {style}\">{page[english, chinese]}</span>");
    }

    public static Html Time(DateTimeOffset? time) => time is { } instant
        ? Html.Of($"<time datetime=\"{instant.UtcDateTime.ToString("s", System.Globalization.CultureInfo.InvariantCulture)}Z\">{instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)}</time>")
        : Html.Of($"<span class=\"soft\">–</span>");
}
