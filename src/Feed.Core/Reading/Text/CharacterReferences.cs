using System.Globalization;
using System.Text;
using Markdig.Helpers;

namespace Feed.Core.Reading;

/// <summary>Decodes <c>&amp;amp;</c>, <c>&amp;#8212;</c> and their kind. Source: the HTML standard, §13.2.5.72 to §13.2.5.80.</summary>
internal static class CharacterReferences
{
    /// <summary>The longest name is <c>&amp;CounterClockwiseContourIntegral;</c>.</summary>
    private const int MaxNameLength = 33;

    // Numbers 128 to 159 mean windows-1252 (§13.2.5.80).
    private const string Windows1252 = "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ";

    // Names that old pages write without their semicolon.
    private static readonly string[] Unfinished = ["nbsp", "amp", "lt", "gt", "quot", "copy", "reg", "laquo", "raquo", "middot"];

    /// <summary>The text with its references replaced and <see cref="CleanText"/> applied to what they gave.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('&');
        if (at < 0)
        {
            return text.ToString();
        }

        var builder = new StringBuilder(text.Length);
        while (at >= 0)
        {
            builder.Append(text[..at]);
            text = text[at..];
            var length = One(text, builder);
            text = text[length..];
            at = text.IndexOf('&');
        }

        return CleanText.Of(builder.Append(text).ToString());
    }

    // Appends what the reference at the start of the text means and says how long it was; an ampersand that opens none is itself.
    private static int One(ReadOnlySpan<char> text, StringBuilder builder)
    {
        if (text.Length > 2 && text[1] == '#')
        {
            return Numeric(text, builder);
        }

        var length = text[1..Math.Min(text.Length, MaxNameLength)].IndexOf(';');
        if (length > 0 && EntityHelper.DecodeEntity(text.Slice(1, length)) is { } meaning)
        {
            builder.Append(meaning);
            return length + 2;
        }

        foreach (var name in Unfinished)
        {
            if (text[1..].StartsWith(name, StringComparison.Ordinal) && (!IsNameLetter(text, name.Length + 1) || (name == "nbsp" && text[name.Length + 1] != '=')))
            {
                builder.Append(EntityHelper.DecodeEntity(name));
                return name.Length + 1;
            }
        }

        builder.Append('&');
        return 1;
    }

    private static int Numeric(ReadOnlySpan<char> text, StringBuilder builder)
    {
        var isHex = text[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        while (end < text.Length && end < start + 8 && (isHex ? char.IsAsciiHexDigit(text[end]) : char.IsAsciiDigit(text[end])))
        {
            end++;
        }

        var style = isHex ? NumberStyles.AllowHexSpecifier : NumberStyles.None;
        if (!uint.TryParse(text[start..end], style, CultureInfo.InvariantCulture, out var code))
        {
            builder.Append('&');
            return 1;
        }

        if (code is >= 128 and < 160)
        {
            code = Windows1252[(int)code - 128];
        }

        if (code > 0 && Rune.IsValid(code))
        {
            builder.Append(new Rune(code).ToString());
        }

        return end < text.Length && text[end] == ';' ? end + 1 : end;
    }

    private static bool IsNameLetter(ReadOnlySpan<char> text, int at) => at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '=');
}
