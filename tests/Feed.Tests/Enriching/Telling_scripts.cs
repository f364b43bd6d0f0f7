using System.Text;
using Feed.Core.Enriching;
using Feed.Core.Reading;

namespace Feed.Tests.Enriching;

public sealed class Telling_scripts
{
    [Theory]
    [InlineData("A title with Latin words", "Latin")]
    [InlineData("大语言模型与 GPT-4", "Cjk")]
    [InlineData("GPT-4 论文", "Cjk")]
    [InlineData("An essay on 语言", "Latin")]
    [InlineData("Большая модель", "Other")]
    [InlineData("2024 – 2025", "None")]
    public void Most_words_decide(string text, string script) => Assert.Equal(script, ScriptOf.Text(text).ToString());

    [Fact]
    public void Words_of_ascii_are_counted_alike_however_long_the_text()
    {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(70)).Select(_ => "aZz @[`{'-- 09\n~"[random.Next(16)]));
            var inWord = round % 2 == 0;

            var (words, goesOn) = OneByOne(text, inWord);

            Assert.Equal(words, AsciiWords.Count(text, ref inWord));
            Assert.Equal(goesOn, inWord);
        }
    }

    [Fact]
    public void What_is_not_folded_before_terms_are_looked_for_would_stay_as_it_is()
    {
        // Full-width forms are made narrow letter by letter.
        foreach (var code in Enumerable.Range(0, char.MaxValue + 1).Where(code => code is not (>= 0xFF01 and <= 0xFF5E)))
        {
            var text = $"a large 语言、模型 {(char)code} of words";
            Assert.Equal(CleanText.Of(text).Normalize(NormalizationForm.FormKC), TermFold.Prepare(text));
        }
    }

    private static (int Words, bool InWord) OneByOne(string text, bool inWord)
    {
        var words = 0;
        foreach (var letter in text)
        {
            words += char.IsAsciiLetter(letter) && !inWord ? 1 : 0;
            inWord = char.IsAsciiLetter(letter) || (inWord && letter is '\'' or '-');
        }

        return (words, inWord);
    }
}
