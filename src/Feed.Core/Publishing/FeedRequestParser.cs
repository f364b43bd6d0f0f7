namespace Feed.Core.Publishing;

/// <summary>Reads addresses. Strangers write them: nothing throws, and what is wrong is said in words.</summary>
public static class FeedRequestParser
{
    /// <summary>The extension of the list that holds a view's feed, for import into readers.</summary>
    public const string Opml = "opml";

    private const int LongestEcho = 40;

    /// <summary>Reads a path and its parameters.</summary>
    /// <param name="path">Decoded: <c>/feeds/agents+alignment/2024-03.atom</c>.</param>
    /// <param name="parameters">Decoded; those that are not ours are ignored, for readers add their own, and so are empty ones, for forms send them.</param>
    public static FeedRequest Parse(string path, IEnumerable<KeyValuePair<string, string?>> parameters, Catalog catalog)
    {
        var isSource = path.StartsWith("/sources/", StringComparison.Ordinal);
        if (!isSource && !path.StartsWith("/feeds/", StringComparison.Ordinal))
        {
            return new FeedRequest.Unknown("There is nothing at this address.");
        }

        var name = path[(isSource ? "/sources/".Length : "/feeds/".Length)..];
        var dot = name.LastIndexOf('.');
        var extension = dot < 0 ? null : name[(dot + 1)..];
        if (extension is not null and not Opml && FeedFormats.Find(extension) is null)
        {
            return new FeedRequest.Unknown($"There is no format “{Echo(extension)}”. Formats are {string.Join(", ", FeedFormats.Extensions)}.");
        }

        return Scope(dot < 0 ? name : name[..dot], isSource, catalog) switch
        {
            FeedRequest.View view => FeedParameters.Read(view with { Extension = extension }, parameters, catalog),
            var problem => problem,
        };
    }

    internal static string Echo(string text)
    {
        var clean = string.Concat(text.Take(LongestEcho).Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)));
        return text.Length > LongestEcho ? clean + "…" : clean;
    }

    internal static bool IsId(string text) => text.Length is >= 1 and <= 64 && text.All(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-');

    private static FeedRequest Scope(string name, bool isSource, Catalog catalog)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        var month = slash < 0 ? null : PartialDate.Parse(name.AsSpan(slash + 1));
        if (slash >= 0 && month is not { Month: > 0, Day: 0 })
        {
            return new FeedRequest.Unknown($"There is no month “{Echo(name[(slash + 1)..])}”. A month is written like 2024-03.");
        }

        var scope = slash < 0 ? name : name[..slash];
        return isSource ? OfDigest(scope, month, catalog) : OfCategories(scope, month, catalog);
    }

    private static FeedRequest OfDigest(string id, PartialDate? month, Catalog catalog) => catalog.Source(id) is null
        ? new FeedRequest.Unknown($"There is no source “{Echo(id)}”. The home page lists all sources.")
        : new FeedRequest.View(FeedQuery.All with { Digest = id, Month = month }, null);

    private static FeedRequest OfCategories(string scope, PartialDate? month, Catalog catalog)
    {
        var ids = scope.Split('+').Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (ids.Find(id => id != "all" && catalog.Category(id) is null) is { } unknown)
        {
            return new FeedRequest.Unknown($"There is no category “{Echo(unknown)}”. The home page lists all categories; several are joined by “+”.");
        }

        return new FeedRequest.View(FeedQuery.All with { Categories = ids.Contains("all") ? [] : ids, Month = month }, null);
    }
}
