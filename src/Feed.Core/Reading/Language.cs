namespace Feed.Core.Reading;

/// <summary>Tells the language of a text by its script, where nothing states it.</summary>
public static class Language
{
    private const int EnoughLetters = 4_000;

    /// <summary>Gives <c>zh</c>, <c>ja</c>, <c>ko</c> or <c>en</c>, or <c>null</c> when there is too little text.</summary>
    public static string? Tell(IReadOnlyList<Block> blocks)
    {
        var (latin, han, kana, hangul) = (0, 0, 0, 0);
        foreach (var block in blocks)
        {
            foreach (var letter in block.Text)
            {
                switch (letter)
                {
                    case (>= 'a' and <= 'z') or (>= 'A' and <= 'Z'): latin++; break;
                    case >= '\u3400' and <= '\u9FFF': han++; break;
                    case >= '\u3041' and <= '\u30FF': kana++; break;
                    case >= '\uAC00' and <= '\uD7AF': hangul++; break;
                }
            }

            if (latin + han + kana + hangul > EnoughLetters)
            {
                break;
            }
        }

        // A Han character says as much as a short word of Latin letters.
        const int LettersPerHan = 4;
        return (latin, han, kana, hangul) switch
        {
            ( < 8, < 2, < 2, < 2) => null,
            _ when hangul * 2 > latin + han => "ko",
            _ when kana * 3 > han && kana * LettersPerHan > latin => "ja",
            _ when (han + kana) * LettersPerHan > latin => "zh",
            _ => "en",
        };
    }
}
