using System.Text;

namespace Feed.Core.Reading;

/// <summary>Mends links that people write and renderers of their site understand, but CommonMark does not: addresses with blanks, definitions right below a paragraph.</summary>
/// <remarks>The number of lines stays; moved definitions follow behind the text.</remarks>
internal static class MarkdownRepair
{
    /// <summary>Longer addresses are not mended.</summary>
    private const int MaxAddressChars = 500;

    public static string Mend(string text)
    {
        var hasBlanks = HasBlankInAddress(text);
        if (!hasBlanks && !text.Contains("]: ", StringComparison.Ordinal) && !text.Contains("][", StringComparison.Ordinal))
        {
            return text;
        }

        text = UndefinedReferences.Link(text);
        var (output, moved) = (new StringBuilder(text.Length + 64), new StringBuilder());
        var fence = new CodeFence();
        var (isDefined, isText) = (false, false);
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            fence.Pass(line);
            isDefined = !fence.IsOpen && IsDefinition(line) && (isText || isDefined);
            isText = !isDefined && !line.IsWhiteSpace() && !(fence.IsOpen || IsDefinition(line));
            if (isDefined)
            {
                moved.Append('\n').Append(line);
            }
            else if (hasBlanks && !fence.IsOpen)
            {
                AppendLinks(output, line);
            }
            else
            {
                output.Append(line);
            }

            output.Append('\n');
        }

        return moved.Length == 0 ? output.ToString(0, output.Length - 1) : output.Append(moved).ToString();
    }

    private static bool HasBlankInAddress(string text)
    {
        var place = text.IndexOf("](http", StringComparison.Ordinal);
        while (place >= 0)
        {
            if (BlankAddress(text.AsSpan(place + 2)) > 0)
            {
                return true;
            }

            place = text.IndexOf("](http", place + 2, StringComparison.Ordinal);
        }

        return false;
    }

    // Length of an address with a blank in it, up to its parenthesis; 0 for one without, or with a title behind it.
    private static int BlankAddress(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, MaxAddressChars)];
        var end = text.IndexOfAny(')', '\n');
        return end > 0 && text[end] == ')' && text[..end].TrimEnd().Contains(' ') && !text[..end].ContainsAny("\"'<>(") ? end : 0;
    }

    private static void AppendLinks(StringBuilder output, ReadOnlySpan<char> line)
    {
        while (line.IndexOf("](http") is >= 0 and var place)
        {
            output.Append(line[..(place + 2)]);
            line = line[(place + 2)..];
            if (BlankAddress(line) is > 0 and var length)
            {
                output.Append('<').Append(line[..length].Trim()).Append('>');
                line = line[length..];
            }
        }

        output.Append(line);
    }

    // [label]: address, but no footnote.
    private static bool IsDefinition(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        if (line.Length - text.Length > 3 || text.Length < 6 || text[0] != '[' || text[1] == '^' || text.IndexOf("]: ") is not (> 1 and var end))
        {
            return false;
        }

        var address = text[(end + 3)..].Trim();
        return !text[1..end].ContainsAny('[', ']')
            && (address.StartsWith("http") || address.StartsWith("/") || address.StartsWith("#") || address.StartsWith("./"))
            && (!address.Contains(' ') || address[^1] is '"' or ')');
    }
}
