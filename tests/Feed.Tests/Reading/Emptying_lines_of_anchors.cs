using Feed.Core.Reading;

namespace Feed.Tests.Reading;

public class Emptying_lines_of_anchors
{
    [Theory]
    [InlineData("<a name=\"news\"></a>\n# News\n", "\n# News\n")]
    [InlineData("One\n\n<div id='news'/>\n## News\n", "One\n\n\n## News\n")]
    [InlineData("<span id=\"a\"> </span>\n# A\n<p class=\"b\"></p>\n### B\n", "\n# A\n\n### B\n")]
    public void They_are_emptied_above_a_heading(string text, string expected) => Assert.Equal(expected, AnchorLines.Empty(text));

    [Theory]
    [InlineData("<a name=\"news\"></a>\n\n# News\n")]
    [InlineData("<p>Some words</p>\n# News\n")]
    [InlineData("<a name=\"news\"></a>\n#news is a tag\n")]
    [InlineData("```html\n<a name=\"news\"></a>\n# News\n```\n")]
    public void Other_lines_stay(string text) => Assert.Equal(text, AnchorLines.Empty(text));
}
