namespace Feed.Core.Storing;

/// <summary>An entry whose listings are being brought in line with it, as an unfinished save remembers it.</summary>
/// <param name="FirstSeen">When it arrived, decided before anything of it was written.</param>
/// <param name="Leaving">Partitions of the listings it must no longer stand in.</param>
internal sealed record Placement(Guid Id, DateTimeOffset FirstSeen, IReadOnlyList<string> Leaving);
