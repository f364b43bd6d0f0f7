namespace Feed.Core.Layouts.Words;

/// <summary>Tells what letters a text holds.</summary>
internal static class Letters
{
    /// <summary>Whether there is a letter or a digit.</summary>
    public static bool AnyIn(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetterOrDigit(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The number of letters and digits.</summary>
    public static int In(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var letter in text)
        {
            letters += char.IsLetterOrDigit(letter) ? 1 : 0;
        }

        return letters;
    }

    /// <summary>The number of letters from A to Z.</summary>
    public static int AsciiIn(ReadOnlySpan<char> text)
    {
        var letters = 0;
        foreach (var letter in text)
        {
            letters += char.IsAsciiLetter(letter) ? 1 : 0;
        }

        return letters;
    }
}
