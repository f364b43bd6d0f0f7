namespace Feed.Core.Storing;

/// <summary>An entry whose listings are being brought in line with it, as an unfinished save remembers it.</summary>
/// <param name="FirstSeen">When it arrived, decided before anything of it was written.</param>
/// <param name="Touched">Partitions of the listings it is written to or deleted from: whoever does the save again looks at all of them.</param>
internal sealed record Placement(Guid Id, DateTimeOffset FirstSeen, IReadOnlyList<string> Touched);
