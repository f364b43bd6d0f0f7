using System.Globalization;
using System.Text;

namespace Feed.Tests.Enriching;

/// <summary>Text that somebody could send us: seeded, so that a failure can be seen again.</summary>
internal static class Hostile
{
    private static readonly string[] Pieces =
    [
        "a", "B", "word", "LoRA+", "C#", "42", "é", "e\u0301", "İ", "ß", "ǅ", "ﬁ", "①", "Å", "中文", "模型，", "。", "、", "：", "カ", "ｶﾞ", "한국", "ж", "שלום",
        " ", "  ", "\t", "\n", "\r\n", "\u00a0", "\u3000", "\u2028", "-", "–", "/", "_", "*", "(", ")", "[", "]", "{", "}", "\\", "$", "&", "<", ">", "\"", "'", "]]>",
        "<script>", "javascript:", "http://", "https://example.org/a?b=c#d", "\0", "\u0001", "\u001b", "\u007f", "\u0085", "\u009f", "\u200b", "\u200d", "\u202e", "\ufeff",
        "\ufffe", "\uffff", "\ufdd0", "\ufffd", "\ud800", "\udc00", "😀", "👩\u200d🔬", "\U00020000", "\U0001FFFE", "et al.", " and ", "by ", ", ", "; ", "\\'e", "{\\H o}", "#", "+",
    ];

    public static string Text(Random random, int maxPieces)
    {
        var builder = new StringBuilder();
        for (var count = random.Next(maxPieces + 1); count > 0; count--)
        {
            builder.Append(random.Next(12) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)]);
        }

        return builder.ToString();
    }

    public static string Show(string text) =>
        string.Concat(text.Select(letter => letter is >= ' ' and <= '~' ? letter.ToString() : $"\\u{((int)letter).ToString("x4", CultureInfo.InvariantCulture)}"));

    /// <summary>Fails when a published field holds what no reader should see.</summary>
    public static void AssertPublishable(string? field, bool lines = false)
    {
        if (field is null)
        {
            return;
        }

        for (var index = 0; index < field.Length; index++)
        {
            var letter = field[index];
            var paired = char.IsSurrogate(letter)
                && ((index + 1 < field.Length && char.IsSurrogatePair(letter, field[index + 1])) || (index > 0 && char.IsSurrogatePair(field[index - 1], letter)));
            var allowed = (lines && letter is '\n' or '\t') || (!char.IsControl(letter) && letter is not ('\ufffe' or '\uffff' or '\ufeff' or '\u202e') && (paired || !char.IsSurrogate(letter)));
            Assert.True(allowed, $"U+{(int)letter:X4} at {index} of {Show(field[..Math.Min(field.Length, 200)])}");
        }
    }
}
