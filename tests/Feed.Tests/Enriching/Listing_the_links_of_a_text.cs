using Feed.Core.Enriching;
using Feed.Core.Reading;

namespace Feed.Tests.Enriching;

public sealed class Listing_the_links_of_a_text
{
    [Theory]
    [InlineData("我们开源了模型 https://huggingface.co/CofeAI/FLM-101B。", "https://huggingface.co/CofeAI/FLM-101B")]
    [InlineData("可在 https://github.com/OpenBMB/ToolBench 上公开获取。", "https://github.com/OpenBMB/ToolBench")]
    [InlineData("可在https://github.com/OpenBMB/ToolBench上公开获取", "https://github.com/OpenBMB/ToolBench")]
    [InlineData("见（https://example.org/a），以及 https://example.org/b；", "https://example.org/a|https://example.org/b")]
    [InlineData("see (https://en.wikipedia.org/wiki/A_(b)), <https://example.org/x>, \"https://example.org/y\".", "https://en.wikipedia.org/wiki/A_(b)|https://example.org/x|https://example.org/y")]
    [InlineData("twice https://example.org/a and http://www.example.org/a/ and https://example.org/a?utm_source=x", "https://example.org/a")]
    [InlineData("the paper itself http://arxiv.org/abs/2402.00001", "")]
    [InlineData("no address: http:// https://, ftp://example.org, javascript:alert(1), https://user:secret@example.org/", "")]
    public void Finds_addresses_in_plain_text(string text, string links) =>
        Assert.Equal(links, string.Join('|', LinkList.Of([new Paragraph(1, Inlines.Of(text))], "https://arxiv.org/abs/2402.00001")));

    [Fact]
    public void Finds_links_and_what_images_lead_to_but_not_what_code_fetches()
    {
        IReadOnlyList<Block> body =
        [
            new Paragraph(1, new Inlines([new Run("code", Link: "https://example.org/code。"), new Run(" and "), new Run("mail", Link: "mailto:a@example.org")])),
            new Image(2, "https://example.org/picture.png", "a picture", "https://example.org/demo"),
            new Code(3, "curl https://example.org/not-this", null),
        ];

        Assert.Equal(["https://example.org/code", "https://example.org/demo"], LinkList.Of(body, null));
    }

    [Fact]
    public void A_text_of_nothing_but_addresses_takes_linear_time()
    {
        var text = string.Join(' ', Enumerable.Range(0, 20_000).Select(number => $"https://example.org/{number})))))。"));

        Assert.Equal(LinkList.MaxLinks, LinkList.Of([new Paragraph(1, Inlines.Of(text))], null).Count);
    }
}
