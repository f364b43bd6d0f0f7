using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Mends links whose address an editor has made a link once more: <c>[A title]([https://](https://…))</c>.</summary>
internal static partial class NestedAddresses
{
    public static string Mend(string text) => text.Contains("]([", StringComparison.Ordinal) ? CodeFence.Replace(text, Nested(), nested => $"]({nested.Groups["address"].Value})") : text;

    [GeneratedRegex("""\]\(\[[^\[\]\n]{0,300}\]\((?<address>https?://[^\s()]{1,2000})\)\)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Nested();
}
