namespace Feed.Core.Layouts.Words;

/// <summary>Knows lines that say that a section has nothing this time.</summary>
internal static class NothingWords
{
    private const int MaxChars = 60;

    private static readonly char[] Ends = [' ', '\n', '.', '。', '！'];

    private static readonly Beginnings Openings = new("n/a", "no ", "none", "nothing ", "今日无", "今天没有", "今日没有", "本周无", "本期无", "本次无", "本周無", "本期無", "本次無", "暂无", "暫無", "没有", "沒有");

    public static bool Open(string line) => line.Length is > 0 and <= MaxChars && (line.Trim(Ends) is "无" or "無" || Openings.Open(line.AsSpan().TrimStart("(（*_ ")));
}
