using System.Runtime.CompilerServices;

namespace Feed.Core.Layouts;

/// <summary>Counts how many entries look the same and how many titles differ: true entries do both.</summary>
internal sealed class Likeness(int frames)
{
    // So few are compared with each other: most claims are of a handful of frames, and tables of them would be most of what splitting makes.
    private const int Few = 8;

    private readonly int[] kinds = frames > 1 ? new int[frames] : [];
    private readonly string[] titles = frames > 1 ? new string[frames] : [];
    private int added;

    public void Add(DigestText text, Frame frame)
    {
        if (kinds.Length == 0)
        {
            return;
        }

        var (opening, block) = (text.Opening(frame.Opener), text[frame.Opener]);
        kinds[added] = HashCode.Combine(opening.Kind, RuntimeHelpers.GetHashCode(block.GetType()), block.Container?.Kind.GetHashCode(StringComparison.Ordinal) ?? 0, frame.Count == 1 && opening.IsWhole);
        titles[added++] = opening.Title;
    }

    /// <summary>From 0 to 1; a single entry is like itself.</summary>
    /// <param name="real">How many were added.</param>
    public double Factor(int real)
    {
        if (kinds.Length == 0)
        {
            return 1;
        }

        var differing = Differing(titles.AsSpan(0, added));
        var alike = (double)Commonest(kinds.AsSpan(0, added)) / frames;
        var unique = differing < 2 ? 1.0 : (double)differing / real;
        return (0.6 + (0.4 * alike)) * (0.3 + (0.7 * unique));
    }

    // How often the commonest kind comes up.
    private static int Commonest(Span<int> kinds)
    {
        kinds.Sort();
        var (most, run) = (0, 0);
        for (var index = 0; index < kinds.Length; index++)
        {
            run = index > 0 && kinds[index] == kinds[index - 1] ? run + 1 : 1;
            most = Math.Max(most, run);
        }

        return most;
    }

    private static int Differing(ReadOnlySpan<string> titles)
    {
        if (titles.Length > Few)
        {
            var seen = new HashSet<string>(titles.Length, StringComparer.Ordinal);
            foreach (var title in titles)
            {
                seen.Add(title);
            }

            return seen.Count;
        }

        var differing = 0;
        for (var index = 0; index < titles.Length; index++)
        {
            differing += titles[..index].Contains(titles[index]) ? 0 : 1;
        }

        return differing;
    }
}
