using Feed.Core;
using Feed.Core.Reading;

namespace Feed.Tests.Reading;

public sealed class Finding_dates
{
    private static readonly PartialDate Issue = PartialDate.Create(2024, 3)!.Value; // March 2024 is a month.

    [Theory]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("June 18-19, 2026", "2026-06-18")]
    [InlineData("July 28–30, 2026", "2026-07-28")]
    [InlineData("Sep 7-9 2026", "2026-09-07")]
    [InlineData("18-19 June 2026", "2026-06-18")]
    [InlineData("Jan 27 - Feb 3 2027", "2027-01-27")]
    [InlineData("30 Sep - 2 Oct 2026", "2026-09-30")]
    [InlineData("2024-02-29T23:59:00+08:00", "2024-02-29")]
    [InlineData("2024/2/9", "2024-02-09")]
    [InlineData("2024.02.09", "2024-02-09")]
    [InlineData("2024-Feb-09", "2024-02-09")]
    [InlineData("2023.02", "2023-02")]
    [InlineData("2023-02", "2023-02")]
    [InlineData("2023年2月", "2023-02")]
    [InlineData("2024年3月18日", "2024-03-18")]
    [InlineData("2024 年 3 月 18 日", "2024-03-18")]
    [InlineData("2024年3月18号发布", "2024-03-18")]
    [InlineData("2024年", "2024")]
    [InlineData("2024 年 3 月", "2024-03")]
    [InlineData("30 Feb 2024", "2024-02")]
    [InlineData("29 Feb 2024", "2024-02-29")]
    [InlineData("29th of February, 2024", "2024-02-29")]
    [InlineData("Feb 19, 2024", "2024-02-19")]
    [InlineData("Feb. 19th, 2024", "2024-02-19")]
    [InlineData("February 2024", "2024-02")]
    [InlineData("Sept 3 2024", "2024-09-03")]
    [InlineData("Mon, 18 Mar 2024 10:00:00 GMT", "2024-03-18")]
    [InlineData("Mon, 18 Mar 24 10:00:00 GMT", "2024-03-18")]
    [InlineData("Fri, 12 Jul 02 09:30:00 -0700", "2002-07-12")]
    [InlineData("Wednesday, March 20, 2024", "2024-03-20")]
    [InlineData("18-Mar-2024", "2024-03-18")]
    [InlineData("3/18/2024", "2024-03-18")]
    [InlineData("18/3/2024", "2024-03-18")]
    [InlineData("18.3.2024", "2024-03-18")]
    [InlineData("Press review of 02.03.2024.", "2024-03-02")]
    [InlineData("2024 Mar 18", "2024-03-18")]
    [InlineData("Mon Mar 18 19:00:29 2024", "2024-03-18")]
    [InlineData("Mon Mar  4 09:00:29 CEST 2024 and later", "2024-03-04")]
    [InlineData("(Mon Mar 12 19:00:29 2007 -0400)", "2007-03-12")]
    [InlineData("Weekly news of 2024-03-18 and before", "2024-03-18")]
    [InlineData("论文周报（2024年3月18日）", "2024-03-18")]
    public void That_state_their_year(string text, string date) => Assert.Equal(date, DateText.Find(text, issue: null)?.Date.ToString());

    [Theory]
    [InlineData("29 Feb", "2024-02-29")]
    [InlineData("Feb 19", "2024-02-19")]
    [InlineData("Mar 20", "2024-03-20")]
    [InlineData("20 March", "2024-03-20")]
    [InlineData("3月18日", "2024-03-18")]
    [InlineData("3 月 18 日", "2024-03-18")]
    [InlineData("Dec 30", "2023-12-30")]
    [InlineData("12月30日", "2023-12-30")]
    [InlineData("Aug 31", "2024-08-31")]
    [InlineData("Mar 20, 2022", "2022-03-20")]
    public void That_take_the_year_of_the_issue(string text, string date)
    {
        Assert.Equal(date, DateText.Find(text, Issue)?.Date.ToString());
        Assert.True(text.Contains("20", StringComparison.Ordinal) || DateText.Find(text, issue: null) is null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no date at all")]
    [InlineData("2024")]
    [InlineData("version 1.2.3")]
    [InlineData("arXiv 2402.07610")]
    [InlineData("10.1145/3593013.3594067")]
    [InlineData("Mayor and marching band")]
    [InlineData("2024-13-01")]
    [InlineData("99/99/2024")]
    [InlineData("at 10:30")]
    [InlineData("page 12-14")]
    public void Where_there_is_none(string text) => Assert.Null(DateText.Find(text, issue: null));

    [Theory]
    [InlineData("(29 Feb 2024)", "2024-02-29")]
    [InlineData("【2024年3月18日】", "2024-03-18")]
    [InlineData("2024", "2024")]
    [InlineData("Mon, 18 Mar 2024 10:00:00 GMT", "2024-03-18")]
    [InlineData("Mar 20", "2024-03-20")]
    [InlineData("The news of 18 March 2024", null)]
    [InlineData("Released 2024-03-18 with many changes", null)]
    [InlineData("1800", null)]
    public void A_text_may_be_a_date_and_nothing_else(string text, string? date) => Assert.Equal(date, DateText.Whole(text, Issue)?.ToString());

    [Theory]
    [InlineData("on 29 Feb 2024, in Rome", "29 Feb 2024")]
    [InlineData("发布于 2024年3月18日。", "2024年3月18日")]
    [InlineData("Feb 19th: two papers", "Feb 19th")]
    public void Says_where_it_stands(string text, string date)
    {
        var found = DateText.Find(text, Issue)!.Value; // Each text has a date.

        Assert.Equal(date, text.Substring(found.Start, found.Length));
    }
}
