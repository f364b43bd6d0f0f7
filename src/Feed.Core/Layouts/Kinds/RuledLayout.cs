using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Texts parted by lines of dashes, each with its title on the first line; or an address with a few paragraphs on it.</summary>
public sealed class RuledLayout : ILayout
{
    private const int Fewest = 4;
    private const int MaxTitleColumns = 120;
    private const int FewestTextChars = 60;
    private const int FewestNotes = 6;
    private const double MostNotes = 0.8;
    private const int MostBlocks = 5;
    private const int MostLinks = 3;

    public string Name => "ruled";

    public IReadOnlyList<Frame> Frame(Region region)
    {
        if (region.Count < 2 * Fewest)
        {
            return [];
        }

        var parts = Parts(region);
        var titled = parts.FindAll(part => part.Count > 1 && IsTitle(region.Text, part.Start));
        return titled.Count >= Fewest && titled.Count * 3 >= parts.Count * 2 ? titled : AreNotes(region.Text, parts) ? [.. parts.Select(part => part with { Opener = OpenerOf(region.Text, part) })] : [];
    }

    private static List<Frame> Parts(Region region)
    {
        var parts = new List<Frame>();
        for (int start = region.Start, end; start < region.End; start = end + 1)
        {
            end = start;
            while (end < region.End && region.Text[end] is not Rule)
            {
                end++;
            }

            if (HasText(region.Text, start, end))
            {
                parts.Add(Layouts.Frame.Of(start, end));
            }
        }

        return parts;
    }

    // An address each, and a few paragraphs on it.
    private static bool AreNotes(DigestText text, List<Frame> parts) =>
        parts.Count >= FewestNotes && parts.Count(part => part.Count <= MostBlocks && text.Links(part.Start, part.End) is > 0 and <= MostLinks) >= MostNotes * parts.Count
        && parts.TrueForAll(part => Enumerable.Range(part.Start, part.Count).All(index => text.Level(index) == 0));

    // The address may stand above the words on it.
    private static int OpenerOf(DigestText text, Frame part)
    {
        var opener = part.Start;
        while (opener < part.End && text.Opening(opener) is not ({ Title.Length: > 0 } or { Kind: OpeningKind.Prose }))
        {
            opener++;
        }

        return opener == part.End ? part.Start : opener;
    }

    // More than the name of the letter, its volume and its date.
    private static bool HasText(DigestText text, int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (text[index].Text.Length >= FewestTextChars || text.Links(index, index + 1) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTitle(DigestText text, int index) =>
        text[index] is Paragraph && text.Opening(index) is { Title.Length: > 0, IsWholeButLinks: true } && PlainText.Columns(text[index].Text) <= MaxTitleColumns && text[index].Text[^1] is not ('.' or '。' or ',' or '，' or ':' or '：');
}
