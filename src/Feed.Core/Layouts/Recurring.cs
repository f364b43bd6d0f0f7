using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>What one document says again and again: captions of its own, and labels of its own.</summary>
internal sealed class Recurring
{
    private const int FewestSections = 3;
    private const int FewestLabels = 3;
    private const int MaxChars = 160;

    private Recurring(IReadOnlySet<string> captions, IReadOnlySet<string> labels) => (Captions, Labels) = (captions, labels);

    /// <summary>Titles that stand in most sections, and so are none: where to subscribe, where to read.</summary>
    public IReadOnlySet<string> Captions { get; }

    /// <summary>Words before a colon with which several lines open.</summary>
    public IReadOnlySet<string> Labels { get; }

    public static Recurring Of(DigestText text)
    {
        var (section, sections) = (0, 1);
        var places = new Dictionary<string, HashSet<int>>(StringComparer.OrdinalIgnoreCase);
        var labels = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < text.Blocks.Count; index++)
        {
            if (text.Level(index) > 0)
            {
                section = sections++;
            }
            else if (text[index] is ListItem or Paragraph && text[index].Text is { Length: > 0 } line)
            {
                if (line.Length <= MaxChars && text.Opening(index) is { Title.Length: > 1 } opening)
                {
                    (places.TryGetValue(opening.Title, out var known) ? known : places[opening.Title] = []).Add(section);
                }

                if (FieldLabels.Measure(line) is > 0 and var length)
                {
                    labels[line[..length]] = labels.GetValueOrDefault(line[..length]) + 1;
                }
            }
        }

        return new Recurring(
            places.Where(place => place.Value.Count >= FewestSections && place.Value.Count * 2 > sections - 1).Select(place => place.Key).ToHashSet(StringComparer.OrdinalIgnoreCase),
            labels.Where(label => label.Value >= FewestLabels).Select(label => label.Key).ToHashSet(StringComparer.OrdinalIgnoreCase));
    }
}
