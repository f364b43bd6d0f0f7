using Feed.Core.Sources;

namespace Feed.Core.Running;

/// <summary>Orders sources so that those of one host, which have to wait for one another, are far apart.</summary>
internal static class HostOrder
{
    /// <summary>
    /// Places in the list that are worked on one after the other. First all files, in the order of the list, so that what they bring arrives in the same order
    /// at every first start; then, each by itself, the first source of every host, the second of every host, and so on.
    /// </summary>
    public static IReadOnlyList<IReadOnlyList<int>> Spread(IReadOnlyList<Source> sources)
    {
        var (files, web) = (Places(sources, isFile: true).ToList(), Places(sources, isFile: false));
        var hosts = web
            .GroupBy(place => HostOf(sources[place].Address), StringComparer.OrdinalIgnoreCase)
            .SelectMany(host => host.Select((place, turn) => (place, turn)))
            .OrderBy(item => item.turn)
            .Select(IReadOnlyList<int> (item) => [item.place]);
        return [.. files.Count > 0 ? [files] : (IEnumerable<IReadOnlyList<int>>)[], .. hosts];
    }

    private static IEnumerable<int> Places(IReadOnlyList<Source> sources, bool isFile) =>
        Enumerable.Range(0, sources.Count).Where(place => sources[place].IsFile == isFile);

    private static string HostOf(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Authority : address;
}
