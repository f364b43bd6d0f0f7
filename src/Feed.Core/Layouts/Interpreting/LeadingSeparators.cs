using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Takes away what parted a text from the title before it: <c>. What it is about</c>, <c>: a loom</c>.</summary>
internal static class LeadingSeparators
{
    private const string Separators = " \t\n.,;:：。，、-–—|｜/·•»→)）]】";

    // Before a letter it belongs to the word: ".NET", "-5 °C".
    private const string WordLetters = ".-/";

    /// <returns>The same object when nothing parts it.</returns>
    public static Inlines Without(Inlines content)
    {
        for (var place = 0; place < content.Runs.Length; place++)
        {
            var run = content.Runs[place];
            if (run.Link is not null || run.IsImage)
            {
                return place == 0 ? content : new Inlines(content.Runs[place..]);
            }

            var rest = Rest(run.Text);
            if (rest.Length > 0)
            {
                return place == 0 && rest.Length == run.Text.Length ? content : new Inlines([run with { Text = rest.ToString() }, .. content.Runs[(place + 1)..]]);
            }
        }

        return Inlines.Empty;
    }

    private static ReadOnlySpan<char> Rest(ReadOnlySpan<char> text)
    {
        var rest = text.TrimStart(Separators);
        var cut = text.Length - rest.Length;
        return cut > 0 && rest.Length > 0 && char.IsLetterOrDigit(rest[0]) && WordLetters.Contains(text[cut - 1], StringComparison.Ordinal) && (cut == 1 || text[cut - 2] is ' ') ? text[(cut - 1)..] : rest;
    }
}
