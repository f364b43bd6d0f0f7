using Feed.Core.Reading;

namespace Feed.Tests.Reading;

public class Leaving_comments_of_mdx_out
{
    [Theory]
    [InlineData("## Quiet bell {/* #quiet-bell */}", "## Quiet bell ")]
    [InlineData("a {/* over\ntwo lines */} b", "a \n b")]
    [InlineData("{/* one */}{/* two */}", "")]
    public void They_go_and_the_number_of_lines_stays(string text, string expected) => Assert.Equal(expected, MdxComments.Remove(text));

    [Theory]
    [InlineData("```jsx\n<p>{/* shown */}</p>\n```\n")]
    [InlineData("~~~\n{/* one */}\n{/* two */}\n~~~\n")]
    [InlineData("```\n~~~\n{/* shown */}\n~~~\n{/* shown */}\n```\n")]
    [InlineData("~~~\n```\n{/* shown */}\n~~~\n")]
    [InlineData("````md\n```\n{/* shown */}\n```\n````\n")]
    [InlineData("```\n``` js\n{/* shown */}\n```\n")]
    [InlineData("```\n{/* over\ntwo lines */} {/* shown */}\n```\n")]
    [InlineData("Write `{/* shown */}` for a comment.")]
    public void In_code_they_stay(string text) => Assert.Equal(text, MdxComments.Remove(text));

    [Theory]
    [InlineData("```\n{/* shown */}\n```\n{/* gone */}\n", "```\n{/* shown */}\n```\n\n")]
    [InlineData("```\n~~~\n```\n{/* gone */}{/* gone */}\n", "```\n~~~\n```\n\n")]
    [InlineData("```one``` line\n{/* gone */}\n", "```one``` line\n\n")]
    [InlineData("{/*\n```\n*/}\n{/* gone */}\n", "\n\n\n\n")]
    public void Behind_code_they_go_again(string text, string expected) => Assert.Equal(expected, MdxComments.Remove(text));
}
