using System.Buffers;
using System.Text;

namespace Feed.Core.Reading;

/// <summary>Facts about characters that readers and layouts share.</summary>
public static class PlainText
{
    public const char FirstHan = '\u4E00';
    public const char LastHan = '\u9FFF';

    // All white space but U+0020.
    private static readonly SearchValues<char> OddBlanks =
        SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(letter => char.IsWhiteSpace(letter) && letter != ' ')]);

    /// <summary>Han, kana, hangul and their punctuation and full-width forms: text that is written without blanks.</summary>
    public static bool IsCjk(char letter) => letter is
        (>= '\u2E80' and <= '\u9FFF') or (>= '\uAC00' and <= '\uD7AF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F')
        or (>= '\uFF00' and <= '\uFFEF') or (>= '\uD840' and <= '\uD87F');

    /// <summary>How wide the text is printed: a CJK character takes two columns.</summary>
    public static int Columns(string text)
    {
        var columns = text.Length;
        foreach (var letter in text)
        {
            columns += IsCjk(letter) ? 1 : 0;
        }

        return columns;
    }

    /// <summary>Whether this is one of the Han characters that nearly all texts keep to: U+4E00 to U+9FFF.</summary>
    public static bool IsHan(char letter) => letter is >= FirstHan and <= LastHan;

    /// <summary>Whether there is a letter of any script; digits are none.</summary>
    public static bool HasLetter(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (char.IsLetter(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the text needs no collapsing: no blank at an end, none twice, none but U+0020.</summary>
    public static bool IsTidy(ReadOnlySpan<char> text)
    {
        return text.IsEmpty || (text[0] != ' ' && text[^1] != ' ' && !text.Contains("  ", StringComparison.Ordinal) && (OrdinaryText.Is(text) || !text.ContainsAny(OddBlanks)));
    }

    /// <summary>Appends text with blanks collapsed to one; a line break between two CJK characters vanishes.</summary>
    public static void Append(StringBuilder builder, ReadOnlySpan<char> text)
    {
        if ((builder.Length == 0 || builder[^1] is not (' ' or '\n')) && IsTidy(text))
        {
            builder.Append(text);
            return;
        }

        for (var index = 0; index < text.Length; index++)
        {
            var letter = text[index];
            if (!char.IsWhiteSpace(letter))
            {
                if (builder.Length > 1 && builder[^1] == '\n')
                {
                    builder[^1] = ' ';
                    if (IsCjk(letter) && IsCjk(builder[^2]))
                    {
                        builder.Length--;
                    }
                }

                builder.Append(letter);
            }
            else if (builder.Length > 0)
            {
                // A pending line break is kept as '\n' at the end until the next character tells what it becomes.
                var pending = letter is '\n' or '\r' ? '\n' : ' ';
                if (builder[^1] is not (' ' or '\n'))
                {
                    builder.Append(pending);
                }
                else if (pending == '\n')
                {
                    builder[^1] = '\n';
                }
            }
        }
    }
}
