using System.Globalization;

namespace Feed.Core.Publishing;

/// <summary>Parse reports in words.</summary>
public static class ReportWords
{
    /// <summary>Without the digest's title: <c>heading, 12 entries, 98 %</c>.</summary>
    public static string Of(ParseReport report, FeedLanguage language) => language == FeedLanguage.Chinese
        ? string.Create(CultureInfo.InvariantCulture, $"{report.Layout}，{report.Entries} 条，解析率 {Percent(report)}%")
        : string.Create(CultureInfo.InvariantCulture, $"{report.Layout}, {report.Entries} {(report.Entries == 1 ? "entry" : "entries")}, {Percent(report)} % understood");

    /// <summary>A sentence about all digests of a view, with a space before it where its language has them; empty when nothing is known.</summary>
    internal static string Sentence(FeedView view)
    {
        var chinese = view.Query.Words == FeedLanguage.Chinese;
        return view.Reports.Count == 0 ? ""
            : chinese ? $"取自：{string.Join("；", view.Reports.Select(report => $"{view.Catalog.SourceTitle(report.Source)}（{Of(report, FeedLanguage.Chinese)}）"))}。"
            : $" Read from {string.Join("; ", view.Reports.Select(report => $"{view.Catalog.SourceTitle(report.Source)} ({Of(report, FeedLanguage.English)})"))}.";
    }

    // Rounded down: 100 means that nothing was left over.
    private static int Percent(ParseReport report) => (int)Math.Floor(report.Coverage * 100);
}
