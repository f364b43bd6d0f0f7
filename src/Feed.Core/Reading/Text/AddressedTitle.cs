using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Reads the links of text mails that are made from pages: words, their address in brackets, a dash and text (<c>A title ( https://… ) — text</c>).</summary>
internal static partial class AddressedTitle
{
    /// <summary>Whether the line is, or begins with, an address in brackets: it goes on with the line before.</summary>
    public static bool IsAddress(string line) => line is ['(', ..] && LinkAddress.IsWeb(line.TrimStart('(', ' '));

    /// <summary>Whether the line goes on with the text behind such an address.</summary>
    public static bool GoesOn(string before, string line) => IsAddress(before) && line is ['—' or '–', ..];

    /// <summary>The words that open the text and their address, and where the rest begins; or nothing.</summary>
    public static (string Words, string Address, int Length)? Read(string text)
    {
        var found = text.Contains("://", StringComparison.Ordinal) ? Form().Match(text) : Match.Empty;
        return found.Success ? (found.Groups["words"].Value.Replace('\n', ' ').Trim(), found.Groups["address"].Value, found.Length) : null;
    }

    [GeneratedRegex("""\A(?<words>[^(\n]{3,120}(\n[^(\n]{1,80})?)\s*\(\s?(?<address>https?://[^\s()]{3,2000})\s?\)\s*(?=[—–])""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
