using System.Buffers;
using System.Text.RegularExpressions;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Says what a line reads like without some of its links; a mail that was made from a page has them in brackets: <c>Ada found [ https://… ] that looms can count</c>.</summary>
internal static partial class Printed
{
    private static readonly char[] Signs = [' ', '|', '｜', '·', '•', '-', '–', '—', '(', '（', '[', '【'];
    private static readonly SearchValues<char> Closing = SearchValues.Create(".!?…。！？)）]】\"”|｜·•–—(（[【");

    /// <param name="isLeftOut">Asked of runs with a link.</param>
    public static string Of(Inlines content, Predicate<Run> isLeftOut) => !content.Links.Any(run => isLeftOut(run)) ? content.Text.Trim()
        : EmptyBrackets().Replace(new Inlines([.. content.Runs.Where(run => run.Link is null || !isLeftOut(run))]).Text, " ").Trim();

    /// <summary>Without links that lead on behind its last sentence: <c>It counts threads. [Read →](…) | [PDF](…)</c>.</summary>
    public static string WithoutClosingCaptions(Inlines content)
    {
        var end = content.Runs.Length;
        for (var index = end - 1; index > 0 && (content.Runs[index].Link is null ? !Letters.AnyIn(content.Runs[index].Text) : LeadsOn(content.Runs[index], content.Runs[index - 1])); index--)
        {
            end = content.Runs[index].Link is null ? end : index;
        }

        return end == content.Runs.Length ? content.Text.Trim() : new Inlines(content.Runs[..end]).Text.TrimEnd(Signs);
    }

    private static bool LeadsOn(Run run, Run before) =>
        (run.Is(RunStyle.Caption) || LinkCaptions.IsReadMore(run.Text) || LinkCaptions.IsKind(run.Text)) && before.Text.AsSpan().TrimEnd() is [.., var last] && Closing.Contains(last);

    [GeneratedRegex("""\s*(?:\[\s*\]|\(\s*\)|<\s*>)\s*""", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyBrackets();
}
