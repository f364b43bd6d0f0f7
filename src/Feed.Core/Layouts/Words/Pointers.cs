namespace Feed.Core.Layouts.Words;

/// <summary>Labels before links that lead on from an entry: <c>See also: …</c>.</summary>
internal static class Pointers
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "also see", "further reading", "more on this", "read also", "related", "see also", "另见", "延伸阅读", "扩展阅读", "拓展阅读", "相关阅读", "相关链接" };

    public static bool Are(ReadOnlySpan<char> label) => Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(label.Trim());
}
