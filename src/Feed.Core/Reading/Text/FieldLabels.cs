namespace Feed.Core.Reading;

/// <summary>The labels with which lines of one text open again and again: <c>Title:</c>, <c>Authors:</c>, <c>发布时间:</c>.</summary>
internal sealed class FieldLabels(IReadOnlySet<string> recurring)
{
    private const int MaxLabelChars = 24;
    private const int MaxWords = 3;

    // A message says these once, and folds them.
    private static readonly string[] OfMails = ["Cc", "Content-Type", "In-Reply-To", "Message-ID", "References", "Reply-To"];

    public static FieldLabels Of(IReadOnlyList<TextLine> lines)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (Measure(line.Text) is > 0 and var length)
            {
                var label = line.Text[..length];
                counts[label] = counts.GetValueOrDefault(label) + 1;
            }
        }

        return new FieldLabels(counts.Where(count => count.Value > 1).Select(count => count.Key).Concat(OfMails).ToHashSet(StringComparer.Ordinal));
    }

    /// <summary>Whether the line opens with a label that others open with, too.</summary>
    public bool Opens(string line) => Measure(line) is > 0 and var length && recurring.Contains(line[..length]);

    /// <summary>Length of the label before the colon with the signs before it (<c>📖 Title</c>), or 0.</summary>
    public static int Measure(ReadOnlySpan<char> line)
    {
        var colon = line[..Math.Min(line.Length, MaxLabelChars + 1)].IndexOfAny(':', '：');
        if (colon <= 0 || (line[colon] == ':' && line[(colon + 1)..].StartsWith("//")))
        {
            return 0;
        }

        var label = line[SignsBefore(line[..colon])..colon];
        var words = 1;
        foreach (var letter in label)
        {
            words += letter == ' ' ? 1 : 0;
            if (!char.IsLetter(letter) && letter is not (' ' or '-' or '/' or '_'))
            {
                return 0;
            }
        }

        return words <= MaxWords && !label.IsEmpty ? colon : 0;
    }

    private static int SignsBefore(ReadOnlySpan<char> label)
    {
        var signs = 0;
        while (signs < label.Length && (char.IsSurrogate(label[signs]) || char.IsSymbol(label[signs]) || label[signs] is ' ' or '\uFE0F' or '\u200D'))
        {
            signs++;
        }

        return signs;
    }
}
