using Feed.Core.Reading;

namespace Feed.Tests.Reading;

public sealed class Cleaning_text
{
    [Theory]
    [InlineData("plain 中文 text\n", "plain 中文 text\n")]
    [InlineData("a\0b\u0001c\u007Fd\u0080e", "abcde")]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("a\u0085b\u2028c\fd", "a b c d")]
    [InlineData("\uFEFFa\u200Bb\u2060c\u00ADd\u034F", "abcd")]
    [InlineData("a\u202Eb\u2066c\u200Fd", "abcd")]
    [InlineData("😀 👩\u200D💻", "😀 👩\u200D💻")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("a\u200C \u200C \u200Cb", "a  b")]
    public void Drops_what_nobody_should_see_and_keeps_what_spells_words(string text, string clean) => Assert.Equal(clean, CleanText.Of(text));

    [Fact]
    public void Drops_half_characters_and_what_is_no_character() => Assert.Equal("abc", CleanText.Of("a\uD83Db\uDE00\uFFFEc\uFFFF"));

    [Theory]
    [InlineData(DocumentFormat.Markdown)]
    [InlineData(DocumentFormat.Html)]
    public void Cleans_what_a_picture_is_called_by_character_references(DocumentFormat format)
    {
        var document = DocumentReader.Read(new RawDocument("https://example.org/x", "A loom <img src=\"loom.png\" alt=\"a l&#x202E;oom\"> of horn."u8.ToArray()), format);

        Assert.Contains(document.Blocks.SelectMany(block => block.Inlines.Runs), run => run.IsImage && run.Text == "a loom");
    }

    [Fact]
    public void Leaves_clean_text_as_the_same_string()
    {
        const string Text = "one line\nanother\ttab";

        Assert.Same(Text, CleanText.Of(Text));
    }

    // Letters are looked at sixteen at a time: in a short text one by one.
    [Theory]
    [InlineData('a')]
    [InlineData('中')]
    public void Treats_a_character_alike_in_long_text_and_in_short(char beside)
    {
        var (before, behind) = (new string(beside, 21), new string(beside, 19));
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var letter = (char)code;
            var (few, many) = (CleanText.Of($"{beside}{letter}{beside}"), CleanText.Of($"{before}{letter}{behind}"));
            Assert.Equal(before[1..] + few + behind[1..], many);
            Assert.True(!OrdinaryText.Is($"{before}{letter}{behind}") || (many.Length == before.Length + 1 + behind.Length && (letter == ' ' || !char.IsWhiteSpace(letter))));
            Assert.Equal(OrdinaryText.Is($"{beside}{letter}{beside}"), OrdinaryText.Is($"{before}{letter}{behind}"));
        }
    }
}
