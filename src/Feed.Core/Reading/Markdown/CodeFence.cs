using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Tells which lines of a Markdown text are code between fences, when it is given them one after the other.</summary>
/// <remarks>Source: CommonMark 0.31 §4.5, https://spec.commonmark.org/0.31.2/#fenced-code-blocks; but in lists fences are indented, so they may be as far as they like.</remarks>
internal sealed class CodeFence
{
    private const int FewestSigns = 3;

    // Of the line that opened the code; none outside of it.
    private char sign;
    private int signs;

    /// <summary>Whether the line passed last is code or opens it; the line that closes it is neither.</summary>
    public bool IsOpen => signs > 0;

    /// <summary>Replaces what the pattern finds outside of such code, by as many line ends as it spans.</summary>
    public static string Blank(string text, Regex pattern) => Replace(text, pattern, found => new string('\n', found.ValueSpan.Count('\n')));

    /// <summary>Replaces what the pattern finds outside of such code.</summary>
    public static string Replace(string text, Regex pattern, MatchEvaluator by)
    {
        var (fence, passed) = (new CodeFence(), 0);
        return pattern.Replace(text, found =>
        {
            if (found.Index >= passed)
            {
                var lineEnd = text.IndexOf('\n', found.Index) is >= 0 and var end ? end : text.Length;
                foreach (var line in text.AsSpan(passed, lineEnd - passed).EnumerateLines())
                {
                    fence.Pass(line);
                }

                passed = Math.Max(lineEnd, found.Index + found.Length);
            }

            return fence.IsOpen ? found.Value : by(found);
        });
    }

    public void Pass(ReadOnlySpan<char> line)
    {
        var text = line.Trim();
        if (text is not ['`' or '~', ..])
        {
            return;
        }

        var behind = text.TrimStart(text[0]);
        var length = text.Length - behind.Length;
        if (!IsOpen)
        {
            // Backticks behind backticks: code within the line.
            (sign, signs) = length >= FewestSigns && !(text[0] == '`' && behind.Contains('`')) ? (text[0], length) : default;
        }
        else if (text[0] == sign && length >= signs && behind.IsEmpty)
        {
            signs = 0;
        }
    }
}
