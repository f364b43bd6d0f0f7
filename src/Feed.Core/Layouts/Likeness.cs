using System.Runtime.CompilerServices;

namespace Feed.Core.Layouts;

/// <summary>Counts how many entries look the same and how many titles differ: true entries do both.</summary>
internal sealed class Likeness(int frames)
{
    private readonly Dictionary<int, int>? kinds = frames > 1 ? [] : null;
    private readonly HashSet<string>? titles = frames > 1 ? new(frames, StringComparer.Ordinal) : null;

    public void Add(DigestText text, Frame frame)
    {
        if (kinds is null || titles is null)
        {
            return;
        }

        var (opening, block) = (text.Opening(frame.Opener), text[frame.Opener]);
        var kind = HashCode.Combine(opening.Kind, RuntimeHelpers.GetHashCode(block.GetType()), block.Container?.Kind.GetHashCode(StringComparison.Ordinal) ?? 0, frame.Count == 1 && opening.IsWhole);
        kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
        titles.Add(opening.Title);
    }

    /// <summary>From 0 to 1; a single entry is like itself.</summary>
    /// <param name="real">How many were added.</param>
    public double Factor(int real)
    {
        if (kinds is null || titles is null)
        {
            return 1;
        }

        var alike = (double)kinds.Values.Max() / frames;
        var unique = titles.Count < 2 ? 1.0 : (double)titles.Count / real;
        return (0.6 + (0.4 * alike)) * (0.3 + (0.7 * unique));
    }
}
