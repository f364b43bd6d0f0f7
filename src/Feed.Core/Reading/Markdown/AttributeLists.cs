using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Takes out kramdown's attributes behind a link or on a line of their own: <c>[A title](…){:target="_blank"}</c>. Those of headings: <see cref="HeadingAttributes"/>.</summary>
/// <remarks>Source: https://kramdown.gettalong.org/syntax.html#inline-attribute-lists. The number of lines stays.</remarks>
internal static partial class AttributeLists
{
    public static string Remove(string text) => text.Contains("{:", StringComparison.Ordinal) ? CodeFence.Blank(text, Attributes()) : text;

    [GeneratedRegex("""(?:(?<=[)\]*_>])|(?<=^[ \t]{0,12}))\{:[ \t]?[^{}\n]{1,200}\}""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Attributes();
}
