using System.Text;
using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>Compares titles the way a person does.</summary>
public static class TitleText
{
    /// <summary>Longest title that is compared, in UTF-16 units.</summary>
    internal const int MaxChars = 500;

    /// <summary>Of the words of two titles under one arXiv identifier or DOI, the share that must agree for them to be one title with a slip in it.</summary>
    private const double SharedWords = 0.75;

    /// <summary>The title without what printing adds: width and case folded (NFKC), punctuation and blanks to one blank, none next to CJK.</summary>
    /// <remarks><c>+</c> and <c>#</c> stay where they belong to a name (LoRA+, C#). A title of nothing but signs stays as it is. Idempotent.</remarks>
    public static string Normalize(string title)
    {
        var clean = FieldText.Line(title, MaxChars);
        var folded = Fold(clean);
        var builder = new StringBuilder(folded.Length);
        foreach (var rune in folded.EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune) && !IsMark(rune) && !(rune.Value is '+' or '#' && builder.Length > 0 && builder[^1] != ' '))
            {
                if (builder.Length > 0 && builder[^1] != ' ')
                {
                    builder.Append(' ');
                }

                continue;
            }

            if (builder.Length > 1 && builder[^1] == ' ' && (IsCjk(rune) || PlainText.IsCjk(builder[^2])))
            {
                builder.Length--;
            }

            builder.Append(rune);
        }

        var normal = builder.ToString().TrimEnd();
        return normal.Length > 0 ? normal : folded;
    }

    /// <summary>
    /// Whether two mentions of one key mean one work: equal titles, or one the translation of the other (different scripts). Two different
    /// titles in one script are two papers, whatever the address says; under an arXiv identifier or DOI a misprint or a dropped subtitle
    /// does not make two.
    /// </summary>
    public static bool SameWork(Mention a, Mention b)
    {
        var key = PaperKey.Shared(a.Key);
        if (key != PaperKey.Shared(b.Key))
        {
            return false;
        }

        var (one, other) = (Normalize(a.Title), Normalize(b.Title));
        return Squash(one) == Squash(other)
            || IsTranslation(a.Title, b.Title)
            || IsTitle(a.TranslatedTitle, other)
            || IsTitle(b.TranslatedTitle, one)
            || (!key.StartsWith("link:", StringComparison.Ordinal) && IsNearly(one, other));
    }

    /// <summary>Whether the two are written in different scripts, so that one can be the other's translation.</summary>
    internal static bool IsTranslation(string one, string other)
    {
        var (script, otherScript) = (ScriptOf.Text(one), ScriptOf.Text(other));
        return script != Script.None && otherScript != Script.None && script != otherScript;
    }

    private static bool IsTitle(string? title, string normal) => title is not null && Squash(Normalize(title)) == Squash(normal);

    private static bool IsNearly(string one, string other)
    {
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);
        if (longer.StartsWith(shorter + " ", StringComparison.Ordinal))
        {
            return true;
        }

        var (words, otherWords) = (shorter.Split(' ').ToHashSet(StringComparer.Ordinal), longer.Split(' ').ToHashSet(StringComparer.Ordinal));
        var shared = words.Count(otherWords.Contains);
        return shared >= SharedWords * Math.Max(words.Count, otherWords.Count) && Numbers(words).SetEquals(Numbers(otherWords));
    }

    private static HashSet<string> Numbers(IEnumerable<string> words) => [.. words.Where(word => word.Any(char.IsDigit))];

    private static string Squash(string normal) => normal.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Lower-casing can undo composition and composition can give capitals, so each is done again until nothing changes.</summary>
    private static string Fold(string text)
    {
        for (var round = 0; round < 4; round++)
        {
            var next = text.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
            if (next == text)
            {
                break;
            }

            text = next;
        }

        return text;
    }

    private static bool IsCjk(Rune rune) => rune.IsBmp ? PlainText.IsCjk((char)rune.Value) : rune.Value is >= 0x20000 and <= 0x3FFFF;

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;
}
