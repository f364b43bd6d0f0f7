using System.Text.Json;
using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Strings of JSON as clean text.</summary>
internal static partial class JsonText
{
    public static string? Of(JsonElement value)
    {
        try
        {
            return value.GetString() is { } text ? CleanText.Of(text) : null;
        }
        catch (InvalidOperationException)
        {
            // The reader's way to say that the string holds a lone surrogate: half an emoji that somebody cut off.
            return CleanText.Of(Escape().Replace(value.GetRawText().Trim('"'), "")).Replace("\\n", "\n", StringComparison.Ordinal);
        }
    }

    /// <summary>The text, or the number as written; <c>null</c> for anything else.</summary>
    public static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Of(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    [GeneratedRegex("""\\(u[0-9A-Fa-f]{4}|[^n])""", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
