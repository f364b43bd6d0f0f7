using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows digests that are lists of addresses and hardly anything else: each address is the title of its item.</summary>
internal static class AddressItems
{
    private const int FewestItems = 3;

    /// <summary>Gives such items their addresses as titles.</summary>
    public static void Name(IReadOnlyList<Block> blocks, Opening[] openings)
    {
        var (items, chars, all) = (new List<int>(), 0, 0);
        for (var index = 0; index < openings.Length; index++)
        {
            if (blocks[index] is not Heading)
            {
                all += blocks[index].Text.Length;
            }

            if (blocks[index] is ListItem { Depth: 1 } item && openings[index] is { Kind: OpeningKind.Caption, Link: not null } && LinkCaptions.IsAddress(item.Content.Runs[0].Text))
            {
                items.Add(index);
                chars += item.Text.Length;
            }
        }

        foreach (var index in items.Count >= FewestItems && chars * 2 > all ? items : [])
        {
            var cursor = new RunCursor(blocks[index].Inlines);
            var (address, link) = cursor.TakeLink();
            openings[index] = new Opening(OpeningKind.Link, openings[index].Number, address, link) { Behind = cursor.Rest() };
        }
    }
}
