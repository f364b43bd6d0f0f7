using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Takes out the comments that MDX has of its own, <c>{/* anchor */}</c>; those in code are what the code shows.</summary>
/// <remarks>The number of lines stays.</remarks>
internal static partial class MdxComments
{
    public static string Remove(string text) => text.Contains("{/*", StringComparison.Ordinal) ? CodeFence.Blank(text, Comment()) : text;

    [GeneratedRegex("""(?<!`)\{/\*[^*]{0,2000}\*/\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
