using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Makes list items of paragraphs that begin with a printed bullet and stand one below the other: <c>• The mill has a new wheel.</c></summary>
internal static class BulletLines
{
    private const string Bullets = "•◦▪‣⁃";
    private const int FewestInRow = 2;

    public static void Turn(Block[] blocks)
    {
        for (var start = 0; start < blocks.Length; start++)
        {
            var end = start;
            while (end < blocks.Length && IsBullet(blocks[end]))
            {
                end++;
            }

            for (var index = start; end - start >= FewestInRow && index < end; index++)
            {
                // No list of the document has the number of a line, less than nothing.
                blocks[index] = new ListItem(blocks[index].Line, "•", -1 - blocks[start].Line, WithoutBullet(blocks[index].Inlines)) { Depth = 1, QuoteDepth = blocks[index].QuoteDepth, Container = blocks[index].Container, Tight = blocks[index].Tight };
            }

            start = Math.Max(start, end);
        }
    }

    private static bool IsBullet(Block block) =>
        block is Paragraph { Depth: 0, Content.Runs: [{ Link: null, IsImage: false, Text: var text }, ..] } && text.Length > 1 && Bullets.Contains(text[0], StringComparison.Ordinal) && char.IsWhiteSpace(text[1]);

    private static Inlines WithoutBullet(Inlines line)
    {
        var first = line.Runs[0] with { Text = line.Runs[0].Text[1..].TrimStart() };
        return new Inlines(first.Text.Length > 0 ? line.Runs.SetItem(0, first) : line.Runs.RemoveAt(0));
    }
}
