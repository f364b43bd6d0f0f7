using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Reads the links of text mails that are made from pages: words, their address in brackets, a dash and text (<c>A title ( https://… ) — text</c>).</summary>
/// <param name="endAlone">Whether titles without text behind their address are read too.</param>
internal sealed partial class AddressedTitle(bool endAlone)
{
    // So many with text tell that the whole mail is made so.
    private const int FewestWithText = 3;

    /// <summary>Reads the titles of a mail as most of them are written.</summary>
    public static AddressedTitle Of(IReadOnlyList<TextLine> lines) =>
        new(Enumerable.Range(0, Math.Max(lines.Count - 1, 0)).Count(index => IsAddress(lines[index].Text) && (GoesOn(lines[index].Text, lines[index + 1].Text) || EndsInDash(lines[index].Text))) >= FewestWithText);

    /// <summary>Whether the line is, or begins with, an address in brackets: it goes on with the line before.</summary>
    public static bool IsAddress(string line) => line is ['(', ..] && LinkAddress.IsWeb(line.TrimStart('(', ' '));

    /// <summary>Whether the line goes on with the text behind such an address.</summary>
    public static bool GoesOn(string before, string line) => IsAddress(before) && line is ['—' or '–', ..];

    /// <summary>The words that open the text and their address, and where the rest begins; or nothing.</summary>
    public (string Words, string Address, int Length)? Read(string text)
    {
        var found = text.Contains("://", StringComparison.Ordinal) ? Form().Match(text) : Match.Empty;
        return found.Success && (endAlone || found.Length < text.Length)
            ? (found.Groups["words"].Value.Replace('\n', ' ').Trim(), found.Groups["address"].Value, found.Length)
            : null;
    }

    private static bool EndsInDash(string line) => line.IndexOf(')', StringComparison.Ordinal) is >= 0 and var end && line.AsSpan(end + 1).TrimStart() is ['—' or '–', ..];

    // Brackets in the words hold no address.
    [GeneratedRegex("""\A(?<words>(?:[^(\n]|\((?!\s?https?:)){3,120}(?:\n(?:[^(\n]|\((?!\s?https?:)){1,80})?)\s*\(\s?(?<address>https?://[^\s()]{3,2000})\s?\)\s*(?=[—–]|\z)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
