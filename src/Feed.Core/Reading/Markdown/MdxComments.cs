using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Takes out the comments that MDX has of its own, <c>{/* anchor */}</c>; those in code are what the code shows.</summary>
/// <remarks>The number of lines stays.</remarks>
internal static partial class MdxComments
{
    public static string Remove(string text)
    {
        if (!text.Contains("{/*", StringComparison.Ordinal))
        {
            return text;
        }

        var (isCode, from) = (false, 0);
        return Comment().Replace(text, comment =>
        {
            foreach (var line in text.AsSpan(from, comment.Index - from).EnumerateLines())
            {
                isCode ^= line.TrimStart().StartsWith("```") || line.TrimStart().StartsWith("~~~");
            }

            from = comment.Index + comment.Length;
            return isCode ? comment.Value : new string('\n', comment.ValueSpan.Count('\n'));
        });
    }

    [GeneratedRegex("""(?<!`)\{/\*[^*]{0,2000}\*/\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
