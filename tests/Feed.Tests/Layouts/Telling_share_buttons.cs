using Feed.Core.Layouts.Words;

namespace Feed.Tests.Layouts;

public sealed class Telling_share_buttons
{
    [Theory]
    [InlineData("https://x.com/share?url=https://example.org/a")]
    [InlineData("https://www.facebook.com/sharer.php?u=a")]
    [InlineData("HTTPS://TWITTER.COM/intent/tweet?text=a")]
    public void An_address_to_pass_an_entry_on_is_one(string link) => Assert.True(ShareButtons.IsAddress(link));

    [Theory]
    [InlineData("https://box.com/shared/report.pdf")]
    [InlineData("https://pint.me/share/beer")]
    [InlineData("https://example.org/x.commerce/shares")]
    public void An_address_that_only_holds_its_letters_is_none(string link) => Assert.False(ShareButtons.IsAddress(link));
}
