namespace Feed.Core.Publishing;

/// <summary>Our own words in the content of an entry, as UTF-8: in the language of the entry, English if that is not Chinese.</summary>
internal static class Label
{
    public static ReadOnlySpan<byte> Links(bool chinese) => chinese ? "链接："u8 : "Links: "u8;

    public static ReadOnlySpan<byte> Digests(bool chinese) => chinese ? "出自："u8 : "Named in: "u8;

    public static ReadOnlySpan<byte> Date(bool chinese) => chinese ? "日期："u8 : "Date: "u8;

    public static ReadOnlySpan<byte> Separator(bool chinese) => chinese ? "，"u8 : ", "u8;

    public static bool IsChinese(Entry entry) => entry.Language?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true;
}
