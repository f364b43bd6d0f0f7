using System.Globalization;
using Feed.Core.Fetching;
using Feed.Core.Running;

namespace Feed.Core;

/// <summary>The table of settings, and how their text is read.</summary>
public static class Settings
{
    private const string Duration = "a duration above zero and up to 31 days, such as 30s, 15m, 1h, 7d or 01:30:00";
    private const string Web = "an http or https address without user name, such as https://feeds.example.org";

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(31);

    /// <summary>Every setting; the order of the documentation.</summary>
    public static readonly IReadOnlyList<Setting> All =
    [
        new("Title", "a text of 1 to 200 characters", (options, value) => value.Length is > 0 and <= 200 ? options with { Title = value } : null),
        new("BaseUrl", Web, (options, value) => Address(value) is { } address ? options with { BaseUrl = address.TrimEnd('/') } : null),
        new("Sources", "a file or an http or https address", (options, value) => value.Length > 0 ? options with { Sources = value } : null),
        new("Categories", "a file", (options, value) => value.Length > 0 ? options with { Categories = value } : null),
        new("Data", "a folder", (options, value) => value.Length > 0 ? options with { Data = value } : null),
        new("RefreshInterval", Duration, (options, value) => Wait(value) is { } span ? options with { RefreshInterval = span } : null),
        new("Schedule", "six fields of NCRONTAB, such as 0 0 * * * *", (options, value) => Ncrontab.Parse(value) is not null ? options with { Schedule = value } : null),
        new("Tables", "the https address of a table service, or UseDevelopmentStorage=true", (options, value) => value.Length > 0 ? options with { Tables = value } : null),
        new("Hub", Web, (options, value) => Address(value) is { } address ? options with { Hub = address } : null),
        new("AllowPrivateNetworks", "true or false", (options, value) => bool.TryParse(value, out var allow) ? options with { AllowPrivateNetworks = allow } : null),
        new("Contact", "an http, https or mailto address", (options, value) => Contact(value) is { } address ? options with { Contact = address } : null),
        Fetch("ConnectTimeout", (fetch, span) => fetch with { ConnectTimeout = span }),
        Fetch("FirstByteTimeout", (fetch, span) => fetch with { FirstByteTimeout = span }),
        Fetch("WholeTimeout", (fetch, span) => fetch with { WholeTimeout = span }),
        Fetch("RetryDelay", (fetch, span) => fetch with { RetryDelay = span }),
        Fetch("HostPause", (fetch, span) => fetch with { HostPause = span }),
        Fetch("MaxBodyBytes", 1024, 1 << 30, (fetch, number) => fetch with { MaxBodyBytes = number }),
        Fetch("MaxRedirects", 0, 20, (fetch, number) => fetch with { MaxRedirects = number }),
        Fetch("Retries", 0, 10, (fetch, number) => fetch with { Retries = number }),
        Refresh("MaxParallel", "a whole number from 1 to 256", (refresh, value) => Number(value, 1, 256) is { } number ? refresh with { MaxParallel = number } : null),
        Refresh("FanOutAbove", "a whole number from 0 to 1000000", (refresh, value) => Number(value, 0, 1_000_000) is { } number ? refresh with { FanOutAbove = number } : null),
        Refresh("SourceBudget", Duration, (refresh, value) => Wait(value) is { } span ? refresh with { SourceBudget = span } : null),
        Refresh("ShrunkBelow", "a share from 0 to 1, such as 0.5", (refresh, value) => Share(value) is { } share ? refresh with { ShrunkBelow = share } : null),
        Refresh("StaleAfter", "a duration above zero, such as 45d", (refresh, value) => Span(value) is { } span ? refresh with { StaleAfter = span } : null),
        Refresh("LeaseTime", Duration, (refresh, value) => Wait(value) is { } span ? refresh with { LeaseTime = span } : null),
    ];

    /// <summary>Reads the settings of the section.</summary>
    /// <param name="values">Names below the section (<c>Fetch:Retries</c>) and their values; an empty value leaves the default.</param>
    /// <returns>The options, and a message for each setting that is wrong or unknown.</returns>
    public static (FeedOptions Options, IReadOnlyList<string> Problems) Read(IEnumerable<KeyValuePair<string, string?>> values)
    {
        var options = new FeedOptions();
        List<string> problems = [];
        foreach (var (name, value) in values.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                continue;
            }

            var setting = All.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            var set = setting?.Set(options, value.Trim());
            options = set ?? options;
            if (set is null)
            {
                problems.Add(setting is null
                    ? $"Feed:{name} is no setting. Did you mean Feed:{NearestName.Of(name, All.Select(known => known.Name))}?"
                    : $"Feed:{setting.Name} is \"{value}\", but must be {setting.Wanted}. Change it in the configuration or the environment variable {setting.Variable}.");
            }
        }

        return (options, problems);
    }

    /// <summary>Reads <c>90s</c>, <c>15m</c>, <c>1h</c>, <c>7d</c> and <c>hh:mm:ss</c>; <c>null</c> for anything else and for zero.</summary>
    public static TimeSpan? Span(string text)
    {
        var unit = text.Length > 1 ? char.ToLowerInvariant(text[^1]) : ' ';
        var seconds = unit switch { 's' => 1.0, 'm' => 60, 'h' => 3600, 'd' => 86400, _ => 0 };
        var span = seconds > 0 && double.TryParse(text.AsSpan(..^1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count < 100_000
            ? TimeSpan.FromSeconds(count * seconds)
            : text.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var written) ? written : TimeSpan.Zero;
        return span > TimeSpan.Zero ? span : null;
    }

    /// <summary>A span that a timer can wait for.</summary>
    private static TimeSpan? Wait(string text) => Span(text) is { } span && span <= LongestWait ? span : null;

    private static Setting Fetch(string name, Func<FetchOptions, TimeSpan, FetchOptions> set) => new($"Fetch:{name}", Duration, (options, value) =>
        Wait(value) is { } span ? options with { Fetch = set(options.Fetch, span) } : null);

    private static Setting Fetch(string name, int least, int most, Func<FetchOptions, int, FetchOptions> set) => new($"Fetch:{name}",
        string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"),
        (options, value) => Number(value, least, most) is { } number ? options with { Fetch = set(options.Fetch, number) } : null);

    private static Setting Refresh(string name, string wanted, Func<RefreshOptions, string, RefreshOptions?> set) => new($"Refresh:{name}", wanted,
        (options, value) => set(options.Refresh, value) is { } refresh ? options with { Refresh = refresh } : null);

    private static int? Number(string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    private static double? Share(string text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1 ? share : null;

    private static string? Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo: "", Fragment: "" } ? text : null;

    private static string? Contact(string text) =>
        text.All(letter => letter is > ' ' and <= '~' and not ('(' or ')')) && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https" or "mailto" ? text : null;
}
