using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Links whose definition stands elsewhere (in an included file): their text is a link, though nobody knows where to.</summary>
internal static partial class UndefinedReferences
{
    /// <summary>Gives <c>[text][label]</c> the address of <see cref="UnknownAddress"/> where the text defines no such label.</summary>
    public static string Link(string text)
    {
        if (!text.Contains("][", StringComparison.Ordinal))
        {
            return text;
        }

        var defined = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var definition in Definition().EnumerateMatches(text))
        {
            var line = text.AsSpan(definition.Index, definition.Length).TrimStart();
            defined.Add(line[1..line.IndexOf(']')].ToString());
        }

        return Reference().Replace(text, reference =>
        {
            var (words, label) = (reference.Groups["words"].Value, reference.Groups["label"].Value);
            return defined.Contains(label.Length > 0 ? label : words) ? reference.Value : $"[{words}]({UnknownAddress.Base})";
        });
    }

    // Not behind a letter, a bracket or a backtick: that is code; what has an address of its own is a link behind a tag, [film][The loom](…).
    [GeneratedRegex("""(?<![A-Za-z0-9_\]\)`!\\])\[(?<words>[^\[\]\n^`][^\[\]\n`]{0,200})\]\[(?<label>[^\[\]\n^`]{0,100})\](?!\()""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    [GeneratedRegex("""^ {0,3}\[[^\]\n]{1,200}\]:""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Definition();
}
