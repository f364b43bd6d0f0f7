using System.Buffers;

namespace Feed.Core.Layouts.Words;

/// <summary>Knows headings above what a digest says first of all its entries: <c>今日最重要的3个变化</c>, <c>At a glance</c>.</summary>
internal static class OverviewWords
{
    private const int MaxChars = 40;

    private static readonly SearchValues<string> Words = SearchValues.Create(["at a glance", "key takeaways", "overview", "quick summary", "tl;dr", "tldr", "一览", "一覽", "导读", "導讀", "最重要的", "本期看点", "概览", "概覽", "要点", "要點", "速览", "速覽"], StringComparison.OrdinalIgnoreCase);

    public static bool AreIn(string heading) => heading.Length <= MaxChars && heading.AsSpan().ContainsAny(Words);
}
