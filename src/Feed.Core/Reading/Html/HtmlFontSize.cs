using System.Buffers;
using System.Globalization;

namespace Feed.Core.Reading;

/// <summary>Reads the size in which text is printed.</summary>
internal static class HtmlFontSize
{
    /// <summary>What browsers print where nothing is said.</summary>
    public const int Usual = 16;

    private const string Property = "font-size";
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");
    private const double PixelsPerPoint = 4.0 / 3;
    private const int MostPixels = 1_000;

    /// <summary>The pixels that the declarations of a <c>style</c> attribute state; without any, those of the text around.</summary>
    /// <param name="outer">Of the text around; 0 where nothing states any.</param>
    public static int Of(ReadOnlySpan<char> style, int outer)
    {
        var start = style.IndexOf(Property, StringComparison.OrdinalIgnoreCase);
        if (start < 0)
        {
            return outer;
        }

        var value = style[(start + Property.Length)..].TrimStart(" :");
        var length = value.IndexOfAnyExcept(Digits);
        var unit = length < 0 ? default : value[length..].TrimStart();
        var scale = unit.StartsWith("px", StringComparison.OrdinalIgnoreCase) ? 1
            : unit.StartsWith("pt", StringComparison.OrdinalIgnoreCase) ? PixelsPerPoint
            : unit.StartsWith("rem", StringComparison.OrdinalIgnoreCase) ? Usual
            : unit.StartsWith("em", StringComparison.OrdinalIgnoreCase) ? (outer == 0 ? Usual : outer)
            : unit.StartsWith('%') ? (outer == 0 ? Usual : outer) / 100.0
            : 0;
        return length > 0 && scale > 0 && double.TryParse(value[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (int)Math.Min(MostPixels, Math.Round(number * scale))
            : outer;
    }
}
