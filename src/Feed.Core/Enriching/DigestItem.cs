namespace Feed.Core.Enriching;

/// <summary>A mention on its way: what is not part of it but tells how to join it with another and where to put it.</summary>
/// <param name="Headings">Sections and tags that the digest gave it.</param>
internal sealed record DigestItem(Mention Mention, bool IsEssay, IReadOnlyList<string> Headings);
