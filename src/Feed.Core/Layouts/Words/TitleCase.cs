namespace Feed.Core.Layouts.Words;

/// <summary>Knows English titles by their capitals: most of their words have one.</summary>
internal static class TitleCase
{
    private const int FewestWords = 3;

    private static readonly char[] Signs = [' ', ':', ',', '[', '('];

    /// <summary>Whether three words of five begin with a capital, of at least three words.</summary>
    public static bool Is(string text)
    {
        var (words, capitals) = (0, 0);
        foreach (var range in text.AsSpan().SplitAny(Signs))
        {
            if (text.AsSpan(range) is [var first, ..] && char.IsLetter(first))
            {
                words++;
                capitals += char.IsUpper(first) ? 1 : 0;
            }
        }

        return words >= FewestWords && capitals * 5 >= words * 3;
    }
}
