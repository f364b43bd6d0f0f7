namespace Feed.Core.Enriching;

/// <summary>A term where it stands in a folded text.</summary>
internal readonly record struct TermHit(int Label, int Start, int Length)
{
    public int End => Start + Length;
}
