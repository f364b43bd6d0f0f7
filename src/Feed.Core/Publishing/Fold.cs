using System.Buffers;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text;

namespace Feed.Core.Publishing;

/// <summary>Text as a search sees it: case, width (NFKC) and diacritics folded away. Reused for entry after entry; not thread-safe.</summary>
internal sealed class Fold
{
    // What a character becomes: 0 = not looked at yet, Dropped, Several (see Expansions), else the one folded character.
    private const char Dropped = '\uFFFF';
    private const char Several = '\uFFFE';

    private static readonly char[] Folded = new char[char.MaxValue + 1];
    private static readonly ConcurrentDictionary<char, string> Expansions = new();

    private readonly ArrayBufferWriter<char> text = new(4096);

    public ReadOnlySpan<char> Text => text.WrittenSpan;

    public static string Of(string text)
    {
        var fold = new Fold();
        fold.Append(text);
        return new string(fold.Text);
    }

    public void Clear() => text.ResetWrittenCount();

    public void Append(ReadOnlySpan<char> more)
    {
        var room = text.GetSpan(Math.Max(more.Length, 1));
        var used = 0;
        foreach (var letter in more)
        {
            var folded = Folded[letter] is '\0' ? Learn(letter) : Folded[letter];
            if (folded == Several)
            {
                text.Advance(used);
                text.Write(Expansions[letter]);
                room = text.GetSpan(more.Length);
                used = 0;
            }
            else if (folded != Dropped)
            {
                room[used++] = folded;
            }
        }

        text.Advance(used);
    }

    // Two threads may learn one character at once: they learn the same.
    private static char Learn(char letter)
    {
        var expansion = Expand(letter);
        if (expansion.Length > 1)
        {
            Expansions[letter] = expansion;
        }

        return Folded[letter] = expansion.Length switch { 0 => Dropped, 1 => expansion[0], _ => Several };
    }

    private static string Expand(char letter)
    {
        if (char.IsSurrogate(letter))
        {
            return letter.ToString();
        }

        if (letter is '\0' or >= '\uFFFD')
        {
            return "";
        }

        var parts = letter.ToString().Normalize(NormalizationForm.FormKD)
            .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark);
        return string.Concat(parts).ToLowerInvariant();
    }
}
