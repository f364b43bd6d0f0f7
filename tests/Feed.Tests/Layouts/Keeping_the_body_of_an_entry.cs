using System.Text;
using Feed.Core.Layouts;
using Feed.Core.Reading;

namespace Feed.Tests.Layouts;

public sealed class Keeping_the_body_of_an_entry
{
    [Fact]
    public void Fields_that_have_a_place_of_their_own_are_not_told_twice()
    {
        const string Text = """
            Llamas and Their Grass

            发布时间:2023.02

            发表单位:Meta

            影响力:改变了牧场

            摘要:我们研究羊驼吃的草,它们吃得很多。

            草地越大,羊驼越高兴。

            Clouds Above the Hill

            发布时间:2023.05

            发表单位:清华

            影响力:云的新看法

            摘要:本文介绍山上的云,云来了又走。
            """;

        Assert.Equal(["我们研究羊驼吃的草,它们吃得很多。", "草地越大,羊驼越高兴。"], BodyOfFirst("list.txt", Text));
    }

    [Fact]
    public void A_translated_title_is_no_text()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 3).Select(number =>
            $"# A Paper That Is Called Number {number}\n[一篇名叫{number}的论文](https://arxiv.org/abs/2403.0000{number})\n\n这是第 {number} 篇论文的摘要。"));

        Assert.Equal(["这是第 1 篇论文的摘要。"], BodyOfFirst("list.md", text));
    }

    [Fact]
    public void A_line_with_another_link_stays()
    {
        var text = string.Join("\n\n", Enumerable.Range(1, 3).Select(number =>
            $"**A Paper Called Number {number}** by Li, Wang (2{number} Feb), [paper](https://arxiv.org/abs/2402.0000{number}) [code](https://github.com/a/b{number})\n\n* 这是第 {number} 篇论文的摘要。"));

        Assert.Contains(Split("2024-02.md", text).Drafts[0].Body, block => block.Inlines.Links.Any(run => run.Link == "https://github.com/a/b1"));
    }

    [Theory]
    [InlineData(". It weaves by itself, at night.", "It weaves by itself, at night.")]
    [InlineData(": a loom that weaves by itself", "a loom that weaves by itself")]
    [InlineData(" - .NET looms for everybody", ".NET looms for everybody")]
    [InlineData("：会自己织布的织机", "会自己织布的织机")]
    [InlineData(" - ", null)]
    public void Starts_with_words_and_not_with_what_parted_them_from_the_title(string rest, string? body)
    {
        var text = string.Join('\n', Enumerable.Range(1, 3).Select(number => $"- [The Loom Number {number}](https://example.org/{number}){rest}"));

        Assert.Equal(body is null ? [] : [body], BodyOfFirst("list.md", text));
    }

    private static IEnumerable<string> BodyOfFirst(string name, string text) => Split(name, text).Drafts[0].Body.Select(block => block.Text);

    private static SplitResult Split(string name, string text) => LayoutSet.Split(DocumentReader.Read(new RawDocument(name, Encoding.UTF8.GetBytes(text))));
}
