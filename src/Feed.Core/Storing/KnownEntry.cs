namespace Feed.Core.Storing;

/// <summary>An entry as it is stored.</summary>
/// <param name="IsGone">No digest named it any more when it was last written.</param>
/// <param name="Mentions">What the digests say of it, in the order in which they first did; read, so they may be ahead of the entry.</param>
internal sealed record KnownEntry(Entry Entry, bool IsGone, string? Version, IReadOnlyList<Mention> Mentions);
