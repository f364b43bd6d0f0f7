namespace Feed.Core.Layouts;

/// <summary>One way in which digests are laid out: it says which blocks open an entry and where entries end.</summary>
public interface ILayout
{
    /// <summary>Stable: it stands in logs and in source settings.</summary>
    string Name { get; }

    /// <summary>What its claims are worth beside those of others: less than 1 when little but position tells its entries, more when nothing else looks like them.</summary>
    double Trust => 1;

    /// <summary>Frames the entries of the region, or gives nothing when it is not in this layout. Never throws, and judges nothing: the frames are scored alike for all layouts.</summary>
    IReadOnlyList<Frame> Frame(Region region);
}
