using Feed.Core.Reading;

namespace Feed.Tests.Reading;

public sealed class Flattening_inline_text
{
    [Theory]
    [InlineData("two  blanks", "two blanks")]
    [InlineData(" \tends\u00A0", "ends")]
    [InlineData("wrapped\nline", "wrapped line")]
    [InlineData("折\n行", "折行")]
    [InlineData("折 \n 行", "折行")]
    [InlineData("GPT\n模型", "GPT 模型")]
    [InlineData("中 文", "中 文")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    public void Blanks_collapse_and_wrapped_lines_join_as_their_script_wants(string written, string read) =>
        Assert.Equal(read, Inlines.Of(written).Text);

    [Fact]
    public void Runs_join_as_if_they_were_one_text() =>
        Assert.Equal("See 论文全文 here", new Inlines([new Run("See "), new Run("论文"), new Run("\n"), new Run("全文", RunStyle.Bold), new Run(" here")]).Text);

    [Fact]
    public void An_image_has_no_text() =>
        Assert.Equal("before after", new Inlines([new Run("before "), new Run("alt", Image: "https://example.org/a.png"), new Run("after")]).Text);
}
