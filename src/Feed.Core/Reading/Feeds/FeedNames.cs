namespace Feed.Core.Reading;

/// <summary>The names of a feed's elements as everyone writes them, whatever prefixes this feed gives them.</summary>
internal sealed class FeedNames
{
    // Whatever prefix a feed binds to these, the usual one is used.
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dc",
        ["http://www.w3.org/2005/atom"] = "atom",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://purl.org/rss/1.0/"] = "rss",
    };

    private readonly Dictionary<string, string> bound = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private string? rootPrefix;

    /// <summary>Takes in the prefixes that the attributes of an element bind.</summary>
    public void Bind(string attributes)
    {
        for (var at = attributes.IndexOf("xmlns:", StringComparison.Ordinal); at >= 0; at = attributes.IndexOf("xmlns:", at + 1, StringComparison.Ordinal))
        {
            var equals = attributes.IndexOf('=', at);
            var parts = equals < 0 ? [] : attributes[(equals + 1)..].Split(['"', '\''], 3);
            if (parts.Length == 3 && Prefixes.TryGetValue(parts[1].Trim(), out var usual))
            {
                bound[attributes[(at + "xmlns:".Length)..equals].Trim()] = usual;
                names.Clear();
            }
        }
    }

    /// <summary>The usual name in small letters: <c>title</c>, <c>dc:creator</c>.</summary>
    public string Of(ReadOnlySpan<char> written)
    {
        var namesBySpan = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (namesBySpan.TryGetValue(written, out var known))
        {
            return known;
        }

        var colon = written.IndexOf(':');
        var prefix = colon < 0 ? "" : written[..colon].ToString().ToLowerInvariant();
        rootPrefix ??= prefix;
        prefix = prefix == rootPrefix ? "" : bound.GetValueOrDefault(prefix, prefix);
        var local = written[(colon + 1)..].ToString().ToLowerInvariant();
        var name = prefix is "" or "rss" ? local : $"{prefix}:{local}";
        namesBySpan[written] = name;
        return name;
    }
}
