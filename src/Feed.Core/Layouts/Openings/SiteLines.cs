using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows lines that are a link with the name of its site, or to its front page right below a linked title: they say where stories are from, and the titles stand elsewhere.</summary>
internal static class SiteLines
{
    private const int Fewest = 3;

    public static void Demote(IReadOnlyList<Block> blocks, Opening[] openings)
    {
        List<int> sites = [];
        for (var index = 0; index < openings.Length; index++)
        {
            if (blocks[index] is Paragraph && openings[index] is { Kind: OpeningKind.Link, Link: { } link, IsWhole: true } opening && (SiteNames.Is(opening.Title, link) || (IsFrontPage(link) && index > 0 && IsStory(openings[index - 1]))))
            {
                sites.Add(index);
            }
        }

        foreach (var index in sites.Count < Fewest ? [] : sites)
        {
            openings[index] = openings[index] with { Kind = OpeningKind.Caption, Title = "" };
        }
    }

    private static bool IsStory(Opening opening) => opening is { Kind: OpeningKind.Link, Link: { } link, IsWhole: true, Title.Length: > 0 } && !IsFrontPage(link);

    private static bool IsFrontPage(string link) => Uri.TryCreate(link, UriKind.Absolute, out var address) && address.PathAndQuery == "/";
}
