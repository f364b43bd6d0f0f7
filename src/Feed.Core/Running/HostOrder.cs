using Feed.Core.Sources;

namespace Feed.Core.Running;

/// <summary>Orders sources so that those of one host, which have to wait for one another, are far apart.</summary>
internal static class HostOrder
{
    /// <summary>Places in the list: the first source of every host, then the second of every host, and so on.</summary>
    public static IReadOnlyList<int> Spread(IReadOnlyList<Source> sources) =>
    [
        .. Enumerable.Range(0, sources.Count)
            .GroupBy(place => sources[place].IsFile ? "" : new Uri(sources[place].Address).Authority, StringComparer.OrdinalIgnoreCase)
            .SelectMany(host => host.Select((place, turn) => (place, turn)))
            .OrderBy(item => item.turn)
            .Select(item => item.place),
    ];
}
