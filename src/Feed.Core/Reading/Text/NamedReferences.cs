using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>The links of reStructuredText: <c>`a release &lt;https://…&gt;`_</c>, or <c>`a release`_</c> or <c>Release_</c> where the words stand, and <c>.. _a release: https://…</c> wherever the author put it.</summary>
/// <remarks>Source: docutils, "reStructuredText Markup Specification", hyperlink targets, hyperlink references, directives.</remarks>
internal sealed partial class NamedReferences
{
    private const int Fewest = 2;

    // `a release <https://…>`_
    private bool isEmbedded;

    private readonly Dictionary<string, string> addresses = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the targets of a text.</summary>
    /// <param name="rest">The text without targets and directives; the number of lines stays.</param>
    public static NamedReferences Read(string text, out string rest)
    {
        var references = new NamedReferences();
        rest = text;
        references.isEmbedded = text.Contains(">`_", StringComparison.Ordinal);
        if (!text.Contains(".. _", StringComparison.Ordinal))
        {
            rest = references.isEmbedded ? Directive().Replace(text, Empty) : text;
            return references;
        }

        foreach (Match target in Target().Matches(text))
        {
            references.addresses.TryAdd(Normal(target.Groups["name"].Value), target.Groups["address"].Value);
        }

        if (references.addresses.Count < Fewest)
        {
            references.addresses.Clear();
            rest = references.isEmbedded ? Directive().Replace(text, Empty) : text;
            return references;
        }

        rest = Directive().Replace(Target().Replace(text, Empty), Empty);
        return references;
    }

    /// <summary>Cuts the text of a block into words with the address that they refer to, and words without any.</summary>
    public IEnumerable<(string Words, string? Address)> Split(string text)
    {
        var done = 0;
        foreach (Match reference in Reference().Matches(addresses.Count > 0 || (isEmbedded && text.Contains('`', StringComparison.Ordinal)) ? text : ""))
        {
            if (reference.Groups["embedded"] is { Success: true } embedded)
            {
                yield return (text[done..reference.Index], null);
                yield return (reference.Groups["words"].Value.TrimEnd(), embedded.Value);
                done = reference.Index + reference.Length;
                continue;
            }

            var name = reference.Groups["quoted"].Success ? reference.Groups["quoted"] : reference.Groups["word"];
            if (addresses.TryGetValue(Normal(name.Value), out var address))
            {
                yield return (text[done..reference.Index], null);
                yield return (name.Value, address);
                done = reference.Index + reference.Length;
            }
        }

        yield return (text[done..], null);
    }

    private static string Empty(Match markup) => new('\n', markup.Value.Count(letter => letter == '\n'));

    private static string Normal(string name) => Blanks().Replace(name, " ").Trim();

    [GeneratedRegex("""^\.\. _(`(?<name>[^`\n]{1,200})`|(?<name>[^`:\n]{1,200})):[ \t]*(\n[ \t]{1,8})?(?<address>https?://[^\s]{3,4000})[ \t]*$""", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Target();

    [GeneratedRegex("""^\.\. (\|[^|\n]{1,80}\| )?[a-z]{3,30}::.*(\n[ \t]+\S.*){0,20}$""", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Directive();

    [GeneratedRegex("""`(?<words>[^`<>\n]{1,300}?)\s*<(?<embedded>https?://[^\s<>`]{1,2000})>`__?(?!\w)|`(?<quoted>[^`<>]{1,200})`__?(?!\w)|(?<=^|[\s(*"'])(?<word>[\p{L}\d]([\p{L}\d.+-]{0,60}[\p{L}\d])?)_(?=$|[\s).,;:!?*"'])""", RegexOptions.Multiline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Reference();

    [GeneratedRegex("""\s+""")]
    private static partial Regex Blanks();
}
