namespace Feed.Core.Enriching;

/// <summary>The papers of one digest as they come up: twins are joined, strangers under one key are told apart.</summary>
internal sealed class WorkList
{
    /// <summary>Different titles under one key that are told apart; a page that everything links to would make this slow.</summary>
    private const int MaxTwins = 20;

    private readonly List<DigestItem> items = [];
    private readonly Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> titled = new(StringComparer.Ordinal);

    public IReadOnlyList<DigestItem> Items => items;

    public void Add(DigestItem item)
    {
        var sharing = PlacesOf(item.Mention.Key);
        var twin = sharing.Count == 0 ? -1 : TwinOf(item, sharing);
        if (twin >= 0)
        {
            items[sharing[twin]] = TwinMerger.Merge(items[sharing[twin]], item);
            return;
        }

        var key = sharing.Count == 0 ? item.Mention.Key
            : item.Mention is { Link: null, RelativeLink: { } link } ? PaperKey.WithRelativeLink(item.Mention.Key, link)
            : PaperKey.WithTitle(item.Mention.Key, item.Mention.Title);
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
