using System.Runtime.InteropServices;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>What one document says again and again: captions of its own, and labels of its own.</summary>
internal sealed class Recurring
{
    private const int FewestSections = 3;
    private const int FewestLabels = 3;
    private const int MaxChars = 160;

    private Recurring(HashSet<string> captions, HashSet<string> labels) => (Captions, Labels) = (captions, labels);

    /// <summary>Titles that stand in most sections, and so are none: where to subscribe, where to read.</summary>
    public HashSet<string> Captions { get; }

    /// <summary>Words before a colon with which several lines open.</summary>
    public HashSet<string> Labels { get; }

    public static Recurring Of(DigestText text)
    {
        var (section, sections, most) = (0, 1, 0);
        var headings = Headings(text);
        var places = new Dictionary<string, (int Sections, int Last)>(StringComparer.OrdinalIgnoreCase);
        var labels = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < text.Count; index++)
        {
            if (text.Level(index) > 0)
            {
                section = sections++;
                continue;
            }

            // When no title can come up in half of the sections any more, none is looked at.
            if ((most + headings - section + 1) * 2 > headings && text.Opening(index) is { Title.Length: > 1 and <= MaxChars } opening && text[index] is ListItem or Paragraph)
            {
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, opening.Title, out var known);
                place = !known || place.Last != section ? (place.Sections + 1, section) : place;
                most = Math.Max(most, place.Sections);
            }

            if (text.LabelLength(index) is > 0 and var length)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(labels.GetAlternateLookup<ReadOnlySpan<char>>(), text[index].Text.AsSpan(0, length), out _)++;
            }
        }

        return new Recurring(
            places.Where(place => place.Value.Sections >= FewestSections && place.Value.Sections * 2 > sections - 1).Select(place => place.Key).ToHashSet(StringComparer.OrdinalIgnoreCase),
            labels.Where(label => label.Value >= FewestLabels).Select(label => label.Key).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }

    private static int Headings(DigestText text)
    {
        var headings = 0;
        for (var index = 0; index < text.Count; index++)
        {
            headings += text.Level(index) > 0 ? 1 : 0;
        }

        return headings;
    }
}
