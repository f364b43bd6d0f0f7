namespace Feed.Core.Storing.Journal;

/// <summary>Where the values of a row stand in the journal.</summary>
/// <param name="Offset">Of their first byte, from the start of the file.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Version">Number of the write that put the row.</param>
internal readonly record struct Location(long Offset, int Length, long Version);
