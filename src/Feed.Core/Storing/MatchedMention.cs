namespace Feed.Core.Storing;

/// <summary>A mention and the entry of which the same digest evidently said it before; <c>null</c> when it is new to the digest.</summary>
internal sealed record MatchedMention(Mention Mention, Guid? Id);
