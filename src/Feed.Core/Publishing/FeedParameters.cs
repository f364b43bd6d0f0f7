using System.Globalization;
using Feed.Core.Storing;

namespace Feed.Core.Publishing;

/// <summary>Reads the parameters of a view. The sentences are answers: they say which parameter, why, and what would be right.</summary>
internal static class FeedParameters
{
    private const int LongestText = 200;
    private const int MostTerms = 16;
    private const string DateForm = "a date such as 2024, 2024-02 or 2024-02-29, or how long ago, such as 7d or 12h";

    // The order in which problems are told.
    private static readonly string[] Names = ["q", "author", "source", "lang", "not", "since", "until", "limit", "before", "title"];

    public static FeedRequest Read(FeedRequest.View view, IEnumerable<KeyValuePair<string, string?>> parameters, Catalog catalog)
    {
        var given = parameters.Where(parameter => !string.IsNullOrWhiteSpace(parameter.Value))
            .ToLookup(parameter => parameter.Key, parameter => parameter.Value ?? "", StringComparer.OrdinalIgnoreCase);
        FeedRequest result = view;
        foreach (var name in Names)
        {
            if (result is FeedRequest.View soFar && given[name].ToList() is { Count: > 0 } values)
            {
                result = values.Count > 1
                    ? new FeedRequest.Wrong($"{name} is given {values.Count} times. Give it once.")
                    : Apply(soFar, name, values[0].Trim(), catalog);
            }
        }

        return result;
    }

    private static FeedRequest Apply(FeedRequest.View view, string name, string value, Catalog catalog) => name switch
    {
        "q" => TooLong(name, value) is { } problem ? problem : view.With(query => query with { Search = SearchText.Parse(value, canExclude: true) }),
        "author" => TooLong(name, value) is { } problem ? problem : view.With(query => query with { Author = SearchText.Parse(value, canExclude: false) }),
        "source" => Source(view, value, catalog),
        "lang" => LanguageTag.Tidy(value) is { } language
            ? view.With(query => query with { Language = language })
            : Wrong(name, value, "is no language. Write a tag such as zh or en"),
        "not" => Not(view, value, catalog),
        "since" => TimeBound.Parse(value) is { } since ? view.With(query => query with { Since = since }) : Wrong(name, value, $"is no time. Write {DateForm}"),
        "until" => TimeBound.Parse(value) is { } until ? view.With(query => query with { Until = until }) : Wrong(name, value, $"is no time. Write {DateForm}"),
        "limit" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= FeedQuery.MostEntries
            ? view.With(query => query with { Limit = limit })
            : Wrong(name, value, $"is no whole number from 1 to {FeedQuery.MostEntries}"),
        "before" => ListingCursor.Parse(value) is { } before
            ? view.With(query => query with { Before = before })
            : Wrong(name, value, "is no place in a feed. Take it from the “next” link of a page"),
        _ => Enum.GetValues<TitleChoice>().Where(choice => choice.ToString().Equals(value, StringComparison.OrdinalIgnoreCase)).ToList() is [var title]
            ? view.With(query => query with { Title = title })
            : Wrong(name, value, "is none of original, translated and both"),
    };

    private static FeedRequest.View With(this FeedRequest.View view, Func<FeedQuery, FeedQuery> change) => view with { Query = change(view.Query) };

    private static FeedRequest.Wrong Wrong(string name, string value, string why) => new($"{name}: “{FeedRequestParser.Echo(value)}” {why}.");

    private static FeedRequest.Wrong? TooLong(string name, string value) =>
        value.Length > LongestText ? new($"{name}: {value.Length} characters are too many. Write at most {LongestText}.")
        : SearchText.Parse(value, canExclude: true)?.Terms.Count > MostTerms ? new($"{name}: too many words. Write at most {MostTerms}.")
        : null;

    private static FeedRequest Source(FeedRequest.View view, string value, Catalog catalog) =>
        !FeedRequestParser.IsId(value) ? Wrong("source", value, "is no id of a source (1 to 64 of a-z, 0-9 and -)")
        : catalog.Source(value) is null ? new FeedRequest.Unknown($"source: there is no source “{value}”. The home page lists all sources.")
        : view.With(query => query with { Source = value });

    private static FeedRequest Not(FeedRequest.View view, string value, Catalog catalog)
    {
        var ids = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return ids.Find(id => !FeedRequestParser.IsId(id)) is { } wrong ? Wrong("not", wrong, "is no id of a category. Write ids, separated by commas")
            : ids.Find(id => catalog.Category(id) is null) is { } unknown
                ? new FeedRequest.Unknown($"not: there is no category “{unknown}”. The home page lists all categories.")
            : view.With(query => query with { Not = ids });
    }
}
