using System.Globalization;
using System.Text;

namespace Feed.Benchmarks;

/// <summary>Digests of any size that look like those people publish; the same at every run.</summary>
internal static class Samples
{
    private static readonly string[] Words =
        "we study how large language models learn to use tools and show that a simple method gives better results on twelve tasks than earlier work while it needs half the data".Split(' ');

    private static readonly string[] Chinese = ["本文研究大语言模型", "如何学会使用工具", "并提出一种简单的方法", "在十二个任务上", "结果优于以往的工作", "而只需要一半的数据"];

    /// <summary>A page with furniture and an article a paper: about 1.4 kB each.</summary>
    public static byte[] Page(int papers)
    {
        var page = new StringBuilder(
            """
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Papers, 18 March 2024</title><link rel="stylesheet" href="/style.css">
            <style>.card { margin: 1em } .card h2 { font-size: 120% }</style><script>window.x = 1;</script></head>
            <body><header class="site"><a href="/"><img src="/logo.png" alt="Papers"></a></header><nav><ul><li><a href="/">Home</a><li><a href="/old">Old issues</a></ul></nav><main class="issue">
            """);
        for (var number = 0; number < papers; number++)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"""

                    <article class="card paper" id="p{number}" data-number="{number}">
                      <div class="meta"><span class="no">No. {number + 1}</span> <a class="id" href="https://example.org/papers/{number}" target="_blank" rel="noopener">p{number}</a></div>
                      <h2 class="title"><a href="/papers/{number}.html">{Sentence(number, 9)}</a></h2>
                      <p class="authors">Ann Author{number % 7}, Ben Writer &amp; Cyd O&#8217;Neil</p>
                      <p>{Sentence(number + 1, 40)}. <strong>{Sentence(number + 2, 6)}</strong> {Sentence(number + 3, 30)} &mdash; {Sentence(number + 5, 25)}.</p>
                      <ul class="links"><li><a href="https://example.org/code/{number}">Code</a></li><li><a href="https://example.org/data/{number}?a=1&amp;b=2">Data</a></li></ul>
                    </article>
                """);
        }

        return Encoding.UTF8.GetBytes(page.Append("\n</main><footer><p>Copyright</p></footer></body></html>").ToString());
    }

    /// <summary>A mail laid out with tables and inline styles: about 3 kB an item.</summary>
    public static byte[] Mail(int papers)
    {
        const string Font = "color: #2c2c2c; font-family: Helvetica Neue, Helvetica, Arial, sans-serif; font-size: 18px; line-height: 26px;";
        var page = new StringBuilder("<html><body bgcolor=\"#E4E4E4\"><div style=\"display: none; font-size: 1px\">preheader &zwnj; &zwnj; &zwnj;</div><table width=\"100%\" role=\"presentation\"><tr><td>");
        for (var number = 0; number < papers; number++)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"""

                <table class="full-width" align="center" width="600" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width: 600px;"><tbody><tr>
                <td bgcolor="#ffffff" style="background-color: #ffffff; padding-bottom: 65px;"><table class="email-width" width="500" border="0" cellpadding="0" cellspacing="0"><tbody>
                <tr><td style="{Font} padding-bottom: 20px;"><a href="https://example.org/read/{number}?source=mail" target="_blank"><img src="https://example.org/pictures/{number}.png" width="500" border="0" alt="Picture {number}" style="display: block;"></a></td></tr>
                <tr><td class="headline" style="{Font} font-size: 24px;"><strong>{Sentence(number, 7)}</strong></td></tr>
                <tr><td style="{Font}">{Sentence(number + 2, 45)}. <a href="https://example.org/more/{number}" style="color: #1473e6; text-decoration: none;">{Sentence(number, 3)}</a> {Sentence(number + 4, 30)}.<br><br>{Sentence(number + 6, 20)}.</td></tr>
                <tr><td style="{Font}"><table role="presentation"><tr><td style="border-radius: 24px; background-color: #1473e6;"><a href="https://example.org/read/{number}?source=mail" style="color: #ffffff; font-weight: bold;">Read more</a></td></tr></table></td></tr>
                </tbody></table></td></tr></tbody></table>
                """);
        }

        return Encoding.UTF8.GetBytes(page.Append("</td></tr></table></body></html>").ToString());
    }

    /// <summary>Headings, titles with links, abstracts, lists: about 1 kB a paper, a third of it Chinese.</summary>
    public static byte[] Markdown(int papers)
    {
        var text = new StringBuilder("---\ntitle: Papers\ndate: 2024-03-18\n---\n\n# Papers, March 2024\n\n");
        for (var number = 0; number < papers; number++)
        {
            text.Append(number % 25 == 0 ? $"## Topic {(number / 25) + 1}\n\n" : "");
            text.Append(
                CultureInfo.InvariantCulture,
                $"""
                ### {number + 1}. [{Sentence(number, 8)}](https://example.org/papers/{number})

                **Authors:** Ann Author{number % 7}, Ben Writer, Cyd O'Neil

                {Sentence(number + 1, 45)}, `code {number}` and *{Sentence(number + 2, 5)}*. {Sentence(number + 3, 30)}.

                {string.Concat(Enumerable.Range(number, 12).Select(index => Chinese[index % Chinese.Length] + "，"))}结束。

                - Code: <https://example.org/code/{number}>
                - Data: [here](https://example.org/data/{number} "data")


                """);
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Sentence(int start, int length) =>
        string.Join(' ', Enumerable.Range(start, length).Select(index => Words[(index * 7) % Words.Length]));
}
