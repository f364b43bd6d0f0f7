namespace Feed.Core.Publishing;

/// <summary>How a digest was read last.</summary>
/// <param name="Source">Its id.</param>
/// <param name="Layout">Name of the layout that split it.</param>
/// <param name="Entries">Entries that it had then.</param>
/// <param name="Coverage">From 0 to 1: the share of its text that was accounted for.</param>
public sealed record ParseReport(string Source, string Layout, int Entries, double Coverage);
