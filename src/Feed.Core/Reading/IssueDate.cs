using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Finds out when the issue appeared.</summary>
public static partial class IssueDate
{
    // A line that states the date of the issue stands near the top, and says little else.
    private const int BlocksFromTop = 12;
    private const int MaxDateLineChars = 80;

    /// <summary>Looks at what the front matter states, the title, a date line near the top, the address, and a heading or a line with a month, in this order.</summary>
    /// <param name="second">Another title of the same document, or <c>null</c>: only a day in it counts.</param>
    public static PartialDate? Find(string? stated, string? title, IReadOnlyList<Block> blocks, string address, string? second = null) =>
        (stated is null ? null : DateText.Find(stated, issue: null)?.Date)
        ?? (title is null ? null : DateText.Find(title, issue: null)?.Date)
        ?? (second is not null && DateText.Find(second, issue: null) is { Date.Day: > 0 } day ? day.Date : (PartialDate?)null)
        ?? InLines(blocks)
        ?? InAddress(address)
        ?? MonthLine(blocks);

    private static PartialDate? InLines(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks.Take(BlocksFromTop))
        {
            if (block is Heading or Paragraph && block.Text.Length <= MaxDateLineChars && (!block.Inlines.HasLink || IsIssueLine(block.Inlines)) && !block.Text.StartsWith("by ", StringComparison.OrdinalIgnoreCase)
                && DateText.Find(block.Text, issue: null) is { Date.Day: > 0 } found)
            {
                return found.Date;
            }
        }

        return null;
    }

    // A heading with a month in it; a line that is a month and nothing else, or the number of the issue and a month: "Vol. 12, No. 4, April 2024".
    private static PartialDate? MonthLine(IReadOnlyList<Block> blocks)
    {
        foreach (var block in blocks.Take(BlocksFromTop))
        {
            if (block is Heading or Paragraph && block.Text.Length <= MaxDateLineChars && !block.Inlines.HasLink
                && (block is Heading || IssueNumber().IsMatch(block.Text) ? DateText.Find(block.Text, issue: null)?.Date : DateText.Whole(block.Text, issue: null)) is { Month: > 0 } month)
            {
                return month;
            }
        }

        return null;
    }

    // "Issue #19 · 8 August 2025 · [View in browser](…)": it names the issue outside its links.
    private static bool IsIssueLine(Inlines line) => line.Runs[0].Link is null && IssueNumber().IsMatch(line.Runs[0].Text);

    [GeneratedRegex("""^\W{0,4}((issue|edition|vol\.?|volume|no\.|number)\s?#?\s?\d|#\s?\d|第\s?\d+\s?期)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex IssueNumber();

    /// <summary>A day, month or year in the file's name, or in the path of a web address.</summary>
    public static PartialDate? InAddress(string address)
    {
        var path = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? uri.AbsolutePath
            : Path.GetFileNameWithoutExtension(address);
        var text = path.Replace('_', '-');
        if (DateText.Find(text.Trim('/'), issue: null) is { } found)
        {
            return found.Date;
        }

        return text.Split('/', '-', '.').Select(part => part switch
        {
            { Length: 8 } when part.All(char.IsAsciiDigit) && part.StartsWith("20", StringComparison.Ordinal) => PartialDate.Parse($"{part[..4]}-{part[4..6]}-{part[6..]}"),
            { Length: 4 } when part.All(char.IsAsciiDigit) && part.StartsWith("20", StringComparison.Ordinal) => PartialDate.Parse(part),
            _ => null,
        }).FirstOrDefault(date => date is not null);
    }
}
