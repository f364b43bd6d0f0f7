using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Text mails print <c>[7]</c> behind a title and <c>[7] https://…</c>, <c>7: https://…</c> or <c>7. https://…</c> at their end: the number is a link.</summary>
/// <remarks>The number of lines stays; those that define are left empty.</remarks>
internal static partial class NumberedReferences
{
    private const int Fewest = 3;

    /// <param name="text">Plain text or Markdown.</param>
    /// <param name="form">How a link is written there: <c>{0}</c> is the number, <c>{1}</c> its address.</param>
    public static string Resolve(string text, string form) =>
        text.Contains("\n[", StringComparison.Ordinal) && Resolve(text, Definition(), form) is { } bracketed ? bracketed
        : text.Contains("[1]", StringComparison.Ordinal) && Resolve(text, BareDefinition(), form) is { } bare ? bare
        : text;

    // Lines without brackets may be a list of addresses: most are referred to.
    private static string? Resolve(string text, Regex definition, string form)
    {
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match defined in definition.Matches(text))
        {
            addresses.TryAdd(defined.Groups["number"].Value, defined.Groups["address"].Value);
        }

        if (addresses.Count < Fewest || (definition == BareDefinition() && !AreReferredTo(text, addresses)))
        {
            return null;
        }

        return Reference().Replace(Heading().Replace(definition.Replace(text, ""), "\n\n"), reference => addresses.TryGetValue(reference.Groups["number"].Value, out var address)
            ? string.Format(System.Globalization.CultureInfo.InvariantCulture, form, reference.Groups["number"].Value, address)
            : reference.Value);
    }

    private static bool AreReferredTo(string text, Dictionary<string, string> addresses)
    {
        var referred = Reference().Matches(text).Select(reference => reference.Groups["number"].Value).Where(addresses.ContainsKey).Distinct().Count();
        return referred >= Fewest && referred * 3 >= addresses.Count * 2;
    }

    [GeneratedRegex("""^[ \t]{0,3}\[(?<number>[0-9]{1,3})\][ \t]{1,4}(?<address>https?://[^\s]{3,4000})[ \t]*$""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex("""^[ \t]{0,4}(?<number>[0-9]{1,3}(\.[0-9]|[a-z])?)[.:)][ \t]{1,6}(?<address>https?://[^\s]{3,4000})[ \t]*$""", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex BareDefinition();

    [GeneratedRegex("""^(links|references|urls)[:：]?[ \t]*\n[-=_]{3,}[ \t]*\n""", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Heading();

    [GeneratedRegex("""\[(?<number>[0-9]{1,3}(\.[0-9]|[a-z])?)\](?![(\[:])""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();
}
