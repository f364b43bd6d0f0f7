using System.Globalization;
using System.Text;
using Feed.Core.Reading;

namespace Feed.Tests.Reading;

/// <summary>Writes documents so that a person can read what was read: one block a line.</summary>
internal static class BlockText
{
    public static string Of(Document document)
    {
        var text = new StringBuilder($"{document.Format}: {document.Title} ({document.Language}, {document.IssueDate})\n");
        foreach (var note in document.Notes)
        {
            text.Append(CultureInfo.InvariantCulture, $"note, {note}\n");
        }

        Blocks(text, document.Blocks, "");
        foreach (var item in document.Items)
        {
            text.Append(CultureInfo.InvariantCulture, $"{item.Line} item: {item.Title} <{item.Link}> {item.Published} by [{string.Join("; ", item.Authors)}] in [{string.Join("; ", item.Categories)}] id {item.Id}, in short: {item.Summary}\n");
            Blocks(text, item.Content, "  ");
        }

        return text.ToString();
    }

    private static void Blocks(StringBuilder text, IReadOnlyList<Block> blocks, string indent)
    {
        foreach (var block in blocks)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}{block.Line} {Kind(block)}{Depth(block)} {Content(block)}{Chain(block.Container)}\n");
        }
    }

    private static string Kind(Block block) => block switch
    {
        Heading heading => $"h{heading.Level}",
        ListItem item => $"item {item.Marker} of list {item.List}",
        TableRow row => $"{(row.IsHeader ? "header" : "row")} of table {row.Table}",
        Image => "image",
        Code code => $"code({code.Language})",
        Rule => "rule",
        _ => "text",
    };

    private static string Depth(Block block) =>
        (block.Depth > 0 ? $" depth {block.Depth}" : "") + (block.QuoteDepth > 0 ? $" quoted {block.QuoteDepth}" : "") + ":";

    private static string Content(Block block) => block switch
    {
        TableRow row => string.Join(" | ", row.Cells.Select(cell => Runs(cell))),
        Image image => $"!{image.Address} \"{image.Alternative}\" -> {image.Link}",
        Code code => code.Content.Replace("\n", "\\n", StringComparison.Ordinal),
        _ => Runs(block.Inlines),
    };

    private static string Runs(Inlines inlines) => string.Concat(inlines.Runs.Select(run =>
    {
        var text = run.IsBreak ? (run.HardBreak ? "/" : "\\") : run.IsImage ? $"!{run.Image} \"{run.Text}\"" : run.Text;
        var styled = run.Style == RunStyle.None ? text : $"{{{run.Style.ToString().ToLowerInvariant()} {text}}}";
        return run.Link is null ? styled : $"[{styled}]<{run.Link}>";
    }));

    private static string Chain(Container? container) =>
        container is null ? "" : "   " + string.Join('/', Up(container).Reverse().Select(level => level.Kind + (level.Link is null ? "" : $"<{level.Link}>")));

    private static IEnumerable<Container> Up(Container? container)
    {
        for (var level = container; level is not null; level = level.Parent)
        {
            yield return level;
        }
    }
}
