using Feed.Core;
using Feed.Core.Layouts.Interpreting;

namespace Feed.Tests.Layouts;

public class Reading_bylines
{
    private static readonly PartialDate? Issue = PartialDate.Create(2026, 2, 10);

    [Theory]
    [InlineData("Ada Byron · The Mill Post · 2026-02-03", "2026-02-03")]
    [InlineData("📍 The Mill Post · 2月3日 · 原文", "2026-02-03")]
    [InlineData("研究 · 织造学报 · 02-03 · #looms", "2026-02-03")]
    [InlineData("Mill Post | 12-30 | 5 min read", "2025-12-30")]
    [InlineData("Posted on 3 February 2026 by Ada", "2026-02-03")]
    [InlineData("29 ada 2026-02-03 04:19:16 UTC 4 looms.example", "2026-02-03")]
    public void The_day_is_read(string line, string day) => Assert.Equal(day, Byline.DateIn(line, Issue)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("Ada Byron · The Mill Post")]
    [InlineData("The mill opened on 3 February 2026.")]
    [InlineData("(merged on 2026-02-03)")]
    [InlineData("The mill that opened on 3 February 2026 has been closed again by the town, which had not been asked for its leave")]
    [InlineData("Ada, who has written about looms for as long as anybody can remember · 2026-02-03")]
    [InlineData("13-45 · The Mill Post")]
    [InlineData("Registration closes 1 May 2026")]
    [InlineData("Harbour hall · 22 March 2026 · free")]
    public void Other_lines_are_no_bylines(string line) => Assert.Null(Byline.DateIn(line, Issue));

    [Theory]
    [InlineData("2026-02", "Mill Post · 27 February 2026", true)]
    [InlineData("2026", "Mill Post · 27 November 2026", true)]
    [InlineData("2026-02", "Mill Post · 27 April 2026", false)]
    public void A_month_or_a_year_is_taken_to_its_end(string issue, string line, bool isByline) => Assert.Equal(isByline, Byline.DateIn(line, PartialDate.Parse(issue)) is not null);
}
