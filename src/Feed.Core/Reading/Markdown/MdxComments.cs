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

        var (fence, passed) = (new CodeFence(), 0);
        return Comment().Replace(text, comment =>
        {
            if (comment.Index >= passed)
            {
                var lineEnd = text.IndexOf('\n', comment.Index) is >= 0 and var end ? end : text.Length;
                foreach (var line in text.AsSpan(passed, lineEnd - passed).EnumerateLines())
                {
                    fence.Pass(line);
                }

                passed = Math.Max(lineEnd, comment.Index + comment.Length);
            }

            return fence.IsOpen ? comment.Value : new string('\n', comment.ValueSpan.Count('\n'));
        });
    }

    [GeneratedRegex("""(?<!`)\{/\*[^*]{0,2000}\*/\}""", RegexOptions.CultureInvariant)]
    private static partial Regex Comment();
}
