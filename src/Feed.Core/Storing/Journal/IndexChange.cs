namespace Feed.Core.Storing.Journal;

/// <summary>A row that stands elsewhere now, or, without a location, nowhere.</summary>
internal readonly record struct IndexChange(ReadOnlyMemory<byte> Key, Location? Location);
