using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows items that say who somebody is and where (<c>Ada Byron, University of London, United Kingdom</c>): authors, speakers, a committee, and no titles.</summary>
internal static class PersonLines
{
    private const int FewestInDocument = 3;
    private const int MaxChars = 300;

    /// <summary>Takes the titles of such items away.</summary>
    public static void Demote(IReadOnlyList<Block> blocks, Opening[] openings)
    {
        List<int> people = [];
        for (var index = 0; index < openings.Length; index++)
        {
            if (openings[index] is { Kind: OpeningKind.Plain, Link: null } && blocks[index] is ListItem item && NameIn(item.Text) is not null)
            {
                people.Add(index);
            }
        }

        foreach (var index in people.Count < FewestInDocument ? [] : people)
        {
            openings[index] = Opening.Untitled(OpeningKind.None, blocks[index].Inlines, openings[index].Number);
        }
    }

    /// <summary>The name that the line begins with, where it goes on with a place of work or study; else nothing.</summary>
    public static string? NameIn(string line) =>
        line.Length <= MaxChars && line.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && Affiliations.AreIn(line.AsSpan(comma)) && line[..comma] is var name && PersonNames.Are(name) ? name : null;
}
