using System.Globalization;
using System.Text;
using Feed.Core.Enriching;

namespace Feed.Core.Sources;

/// <summary>Names that are at once a safe URL segment, file name and table key: 1 to 64 of <c>a-z0-9-</c>.</summary>
public static class SourceId
{
    public const int MaxChars = 64;

    public static bool IsValid(string id) =>
        id.Length is >= 1 and <= MaxChars && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');

    /// <summary>The nearest valid name, or an empty text when the given one has no letter or digit of ours.</summary>
    public static string Slug(string text)
    {
        var builder = new StringBuilder();
        foreach (var letter in FieldText.Line(text, 4 * MaxChars).Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter))
            {
                builder.Append(letter);
            }
            else if (builder.Length > 0 && builder[^1] != '-' && char.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                builder.Append('-');
            }
        }

        return builder.ToString(0, Math.Min(builder.Length, MaxChars)).Trim('-');
    }

    internal static string Suggestion(string id) => Slug(id) is { Length: > 0 } slug ? $"For example \"{slug}\"." : "Choose another one.";
}
