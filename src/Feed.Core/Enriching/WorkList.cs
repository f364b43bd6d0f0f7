namespace Feed.Core.Enriching;

/// <summary>The papers of one digest as they come up: twins are joined, strangers under one key are told apart.</summary>
/// <param name="series">The pages on which several of them stand.</param>
internal sealed class WorkList(PageSeries series)
{
    /// <summary>Different titles under one key that are told apart; a page that everything links to would make this slow.</summary>
    private const int MaxTwins = 20;

    private readonly List<DigestItem> items = [];
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> titled = new(StringComparer.Ordinal);

    public IReadOnlyList<DigestItem> Items => items;

    public void Add(DigestItem found)
    {
        var item = series.PlaceOf(found.Mention) is { } place ? found with { Mention = found.Mention with { Key = PaperKey.WithPlace(found.Mention.Key, place) } } : found;
        var sharing = PlacesOf(item.Mention.Key);
        var twin = sharing.Count == 0 ? -1 : TwinOf(item, sharing);
        if (twin >= 0)
        {
            items[sharing[twin]] = TwinMerger.Merge(items[sharing[twin]], item);
            return;
        }

        var key = sharing.Count == 0 ? item.Mention.Key : KeyAmong(sharing, item.Mention);
        if (sharing.Count > 0 && titled.TryGetValue(key, out var same))
        {
            items[same] = TwinMerger.Merge(items[same], item);
            return;
        }

        titled[key] = items.Count;
        if (sharing.Count < MaxTwins)
        {
            sharing.Add(items.Count);
        }

        items.Add(key == item.Mention.Key ? item : item with { Mention = item.Mention with { Key = key } });
    }

    private int TwinOf(DigestItem item, List<int> sharing) => sharing.FindIndex(place => TitleText.SameWork(items[place].Mention, item.Mention) && !AreElsewhere(items[place].Mention, item.Mention));

    private string KeyAmong(List<int> sharing, Mention mention) =>
        mention is { Link: null, RelativeLink: { } relative } && sharing.Exists(place => TitleText.SameWork(items[place].Mention, mention) && AreElsewhere(items[place].Mention, mention))
            ? PaperKey.WithPlace(mention.Key, relative)
            : PaperKey.WithTitle(mention.Key, mention.Title);

    // A column that each issue has, where nobody said which site the addresses are of.
    private static bool AreElsewhere(Mention one, Mention other) =>
        one is { Link: null, RelativeLink: { } here } && other is { Link: null, RelativeLink: { } there } && here != there;

    private List<int> PlacesOf(string key)
    {
        if (!places.TryGetValue(key, out var found))
        {
            places[key] = found = [];
        }

        return found;
    }
}
