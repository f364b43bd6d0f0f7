using System.Text.RegularExpressions;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Says what a line reads like without some of its links; a mail that was made from a page has them in brackets: <c>Ada found [ https://… ] that looms can count</c>.</summary>
internal static partial class Printed
{
    /// <param name="isLeftOut">Asked of runs with a link.</param>
    public static string Of(Inlines content, Predicate<Run> isLeftOut) => !content.Links.Any(run => isLeftOut(run)) ? content.Text.Trim()
        : EmptyBrackets().Replace(new Inlines([.. content.Runs.Where(run => run.Link is null || !isLeftOut(run))]).Text, " ").Trim();

    [GeneratedRegex("""\s*(?:\[\s*\]|\(\s*\)|<\s*>)\s*""", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyBrackets();
}
