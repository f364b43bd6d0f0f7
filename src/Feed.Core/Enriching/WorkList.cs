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
        PlaceOf(mention) is { } where && (mention.Link is null || sharing.Exists(place => TitleText.SameWork(items[place].Mention, mention) && AreElsewhere(items[place].Mention, mention)))
            ? PaperKey.WithPlace(mention.Key, where)
            : PaperKey.WithTitle(mention.Key, mention.Title);

    // A column that each issue has, where nobody said which site the addresses are of; a meeting that is told again and again, each at its place on one page.
    private static bool AreElsewhere(Mention one, Mention other) =>
        (one.Link is null) == (other.Link is null) && PlaceOf(one) is { } here && PlaceOf(other) is { } there && here != there;

    // What the key does not say of where it leads.
    private static string? PlaceOf(Mention mention) =>
        mention.Link is not { } link ? mention.RelativeLink : link.IndexOf('#', StringComparison.Ordinal) is > 0 and var fragment && fragment + 1 < link.Length ? link[fragment..] : null;

    private List<int> PlacesOf(string key)
    {
        if (!places.TryGetValue(key, out var found))
        {
            places[key] = found = [];
        }

        return found;
    }
}
