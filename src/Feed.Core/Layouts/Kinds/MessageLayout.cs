using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>The messages of a mailing list, one below the other, each with its fields: <c>Date:</c>, <c>From:</c>, <c>Subject:</c>.</summary>
public sealed class MessageLayout : ILayout
{
    private const int FewestEntries = 2;

    public string Name => "message";

    /// <summary>Fields of mails below separators stand nowhere by chance, and whatever a message holds is no entry.</summary>
    public double Trust => 10;

    public IReadOnlyList<Frame> Frame(Region region) =>
        region.Text.Messages.Count < FewestEntries || region.End <= region.Text.Messages[0].Start ? [] : Messages(region);

    private static Frame[] Messages(Region region)
    {
        var heads = region.Text.Messages.Where(head => head.Start >= region.Start && head.Subject < region.End).ToList();
        return heads.Count < FewestEntries ? []
            : [.. heads.Select((head, place) => new Frame(head.Start, head.Subject, place + 1 < heads.Count ? heads[place + 1].Start : EndOf(region, head.Subject)) { Section = "" })];
    }

    // What the program of the list puts below the last message has a subject and no sender, or says that this is the end.
    private static int EndOf(Region region, int last)
    {
        for (var index = last + 1; index + 1 < region.End; index++)
        {
            var next = region.Text[index + 1].Text;
            if (region.Text[index] is Rule && (next.StartsWith("Subject:", StringComparison.Ordinal) || next.StartsWith("End of ", StringComparison.Ordinal)))
            {
                return index;
            }
        }

        return region.End;
    }
}
