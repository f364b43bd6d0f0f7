using System.Globalization;
using System.Text;
using Feed.Core.Storing;

namespace Feed.Core.Publishing;

/// <summary>What an address asks for: a view of the entries that cannot be wrong. Two addresses that ask for the same are equal in <see cref="Address"/>.</summary>
public sealed record FeedQuery
{
    public const int DefaultLimit = 50;
    public const int MostEntries = 200;

    /// <summary>Everything: <c>/feeds/all</c>.</summary>
    public static readonly FeedQuery All = new();

    /// <summary>Ids of the path, sorted: entries of any of them; empty means all.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>The digest whose path it is (<c>/sources/…</c>), else <c>null</c>.</summary>
    public string? Digest { get; init; }

    /// <summary>The month of arrival (year and month) when an archive is asked for.</summary>
    public PartialDate? Month { get; init; }

    public SearchText? Search { get; init; }

    public SearchText? Author { get; init; }

    /// <summary>Id of the digest that must name the entry.</summary>
    public string? Source { get; init; }

    /// <summary>BCP 47 range: <c>zh</c> takes <c>zh-CN</c> too.</summary>
    public string? Language { get; init; }

    /// <summary>Ids of categories, sorted: no entry of any of them.</summary>
    public IReadOnlyList<string> Not { get; init; } = [];

    public TimeBound? Since { get; init; }

    public TimeBound? Until { get; init; }

    /// <summary>1 to <see cref="MostEntries"/>.</summary>
    public int Limit { get; init; } = DefaultLimit;

    public ListingCursor? Before { get; init; }

    public TitleChoice Title { get; init; }

    /// <summary>Whether entries of the listing may be left out.</summary>
    public bool IsFiltered => (Search ?? Author) is not null || (Source ?? Language) is not null || Not.Count > 0 || (Since ?? Until) is not null;

    /// <summary>The language of the words around the entries: that of the filter, else English.</summary>
    public FeedLanguage Words => Language?.StartsWith("zh", StringComparison.Ordinal) == true ? FeedLanguage.Chinese : FeedLanguage.English;

    /// <summary>The path without month and extension.</summary>
    public string Path => Digest is null ? "/feeds/" + (Categories.Count == 0 ? "all" : string.Join('+', Categories)) : "/sources/" + Digest;

    /// <summary>Path and query in their one canonical form: parameters sorted, defaults left out.</summary>
    /// <param name="extension"><c>rss</c>, <c>atom</c> …; <c>null</c> for the page of the view.</param>
    public string Address(string? extension)
    {
        var address = new StringBuilder(Path);
        if (Month is { } month)
        {
            address.Append('/').Append(month);
        }

        if (extension is not null)
        {
            address.Append('.').Append(extension);
        }

        var path = address.Length;
        Add("author", Author?.ToString());
        Add("before", Before?.ToString());
        Add("lang", Language);
        Add("limit", Limit == DefaultLimit ? null : Limit.ToString(CultureInfo.InvariantCulture));
        Add("not", Not.Count == 0 ? null : string.Join(',', Not));
        Add("q", Search?.ToString());
        Add("since", Since?.ToString());
        Add("source", Source);
        Add("title", Title == TitleChoice.Original ? null : Title.ToString().ToLowerInvariant());
        Add("until", Until?.ToString());
        return address.ToString();

        // In the order of their names.
        void Add(string name, string? value)
        {
            if (value is not null)
            {
                address.Append(address.Length == path ? '?' : '&').Append(name).Append('=')
                    .Append(Uri.EscapeDataString(value).Replace("%2C", ",", StringComparison.Ordinal));
            }
        }
    }
}
