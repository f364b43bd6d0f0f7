namespace Feed.Core.Storing;

/// <summary>What one save of a digest did.</summary>
/// <param name="Added">Entries that were not there before.</param>
/// <param name="Changed">Entries that were there and are published otherwise now, be it only with one more digest that names them.</param>
/// <param name="Unchanged">Entries of the digest that stayed as they were.</param>
/// <param name="Gone">Entries that the digest no longer has; those that other digests name stay published.</param>
public sealed record SaveCounts(int Added, int Changed, int Unchanged, int Gone);
