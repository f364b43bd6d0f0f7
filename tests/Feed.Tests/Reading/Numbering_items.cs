using Feed.Core.Reading;

namespace Feed.Tests.Reading;

public sealed class Numbering_items
{
    [Theory]
    [InlineData("1、一", 2, 1)]
    [InlineData("12. one", 4, 12)]
    [InlineData("第一条。一", 4, 1)]
    [InlineData("第十条：十", 4, 10)]
    [InlineData("第十三则、十三", 5, 13)]
    [InlineData("第二十条。二十", 5, 20)]
    [InlineData("第二十三条。二十三", 6, 23)]
    [InlineData("第3条：三", 4, 3)]
    public void A_mark_has_a_length_and_says_a_number(string text, int length, int number)
    {
        Assert.Equal(length, Enumeration.Measure(text));
        Assert.Equal(number, Enumeration.Number(text));
    }

    [Theory]
    [InlineData("第三章 织机")]
    [InlineData("第142篇：织机")]
    [InlineData("第三条河")]
    [InlineData("第")]
    [InlineData("#12 a request or a title")]
    [InlineData("第一")]
    public void Other_numbers_are_words(string text)
    {
        Assert.Equal(0, Enumeration.Measure(text));
        Assert.Null(Enumeration.Number(text));
    }
}
