namespace Feed.Core.Storing.Journal;

/// <summary>A row that stands elsewhere now, or, without a location, nowhere.</summary>
internal readonly record struct IndexChange(byte[] Key, Location? Location)
{
    public static readonly Comparison<IndexChange> ByKey = (one, other) => one.Key.AsSpan().SequenceCompareTo(other.Key);
}
