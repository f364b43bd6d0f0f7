using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>The links of text that was made of something else: Org's <c>[A title] (&lt;https://…&gt;)</c>, a forwarded mail's <c>A title("https://…")</c>, and the source of an item, <c>(The Mill Post (https://…) $)</c>.</summary>
internal static partial class BracketedLinks
{
    /// <summary>Cuts text into words with the address behind them, and words without any.</summary>
    public static IEnumerable<(string Words, string? Address)> Split(string text)
    {
        var done = 0;
        foreach (Match link in Link().Matches(MayHold(text) ? text : ""))
        {
            yield return (text[done..link.Index], null);
            yield return (link.Groups["words"].Value, link.Groups["address"].Value);
            done = link.Index + link.Length;
        }

        yield return (text[done..], null);
    }

    private static bool MayHold(string text) => text.Contains("(<http", StringComparison.Ordinal) || text.Contains(" (http", StringComparison.Ordinal) || text.Contains("(\"http", StringComparison.Ordinal);

    // The words may hold brackets of their own: "[[D] What changed]".
    [GeneratedRegex("""\[(?<words>(?>[^\[\]]{1,300}|\[[^\[\]]{0,300}\]){1,8})\]\s?\(<(?<address>https?://[^<>\s]{3,4000})>\)|(?<=\()(?<words>[^()\n]{1,40}) \((?<address>https?://[^()\s]{3,4000})\)(?=[^()\n]{0,12}\))|^(?<words>[^"\n]{3,300}?)\("(?<address>https?://[^"\s]{3,4000})"\)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Link();
}
