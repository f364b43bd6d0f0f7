using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Text mails print <c>[7]</c> behind a title and <c>[7] https://…</c> at their end: the number is a link.</summary>
/// <remarks>The number of lines stays; those that define are left empty.</remarks>
internal static partial class NumberedReferences
{
    private const int Fewest = 3;

    /// <param name="text">Plain text or Markdown.</param>
    /// <param name="form">How a link is written there: <c>{0}</c> is the number, <c>{1}</c> its address.</param>
    public static string Resolve(string text, string form)
    {
        if (!text.Contains("\n[", StringComparison.Ordinal))
        {
            return text;
        }

        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match definition in Definition().Matches(text))
        {
            addresses.TryAdd(definition.Groups["number"].Value, definition.Groups["address"].Value);
        }

        return addresses.Count < Fewest ? text
            : Reference().Replace(Heading().Replace(Definition().Replace(text, ""), "\n\n"), reference => addresses.TryGetValue(reference.Groups["number"].Value, out var address)
                ? string.Format(System.Globalization.CultureInfo.InvariantCulture, form, reference.Groups["number"].Value, address)
                : reference.Value);
    }

    [GeneratedRegex("""^[ \t]{0,3}\[(?<number>[0-9]{1,3})\][ \t]{1,4}(?<address>https?://[^\s]{3,4000})[ \t]*$""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex("""^(links|references|urls)[:：]?[ \t]*\n[-=_]{3,}[ \t]*\n""", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex("""\[(?<number>[0-9]{1,3})\](?![(\[:])""", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
