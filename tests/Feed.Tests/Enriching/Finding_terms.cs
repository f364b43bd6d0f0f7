using Feed.Core.Enriching;
using Feed.Core.Reading;

namespace Feed.Tests.Enriching;

public sealed class Finding_terms
{
    private const string Signs = "abB -+中文、éＡ";

    [Fact]
    public void Terms_are_found_where_looking_for_one_after_the_other_finds_them()
    {
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var terms = Enumerable.Range(0, 12).Select(label => (Term: Text(random, 1 + random.Next(5)), Label: label)).ToList();
            var matcher = new TermMatcher(terms);
            for (var count = 0; count < 20; count++)
            {
                var text = Text(random, random.Next(40));
                Assert.Equal(terms.Where(term => Holds(TermFold.Of(text), TermFold.Of(term.Term).Trim())).Select(term => term.Label), matcher.Find(text).Select(hit => hit.Label).Distinct().Order());
            }
        }
    }

    private static bool Holds(string text, string term)
    {
        var found = term.Length == 0 ? -1 : text.IndexOf(term, StringComparison.Ordinal);
        while (found >= 0)
        {
            var end = found + term.Length;
            if (!(found > 0 && AreOneWord(text[found - 1], text[found])) && !(end < text.Length && AreOneWord(text[end - 1], text[end])))
            {
                return true;
            }

            found = text.IndexOf(term, found + 1, StringComparison.Ordinal);
        }

        return false;
    }

    private static bool AreOneWord(char one, char other) => IsOfWord(one) && IsOfWord(other);

    private static bool IsOfWord(char letter) => char.IsLetterOrDigit(letter) && !PlainText.IsCjk(letter);

    private static string Text(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => Signs[random.Next(Signs.Length)]));
}
