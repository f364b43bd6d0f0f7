namespace Feed.Core;

/// <summary>One thing an operator can set.</summary>
/// <param name="Name">As in the configuration, below the section <c>Feed</c>; parts are joined by colons.</param>
/// <param name="Wanted">What a value looks like, in words and with an example.</param>
/// <param name="Set">Gives the options with the value, or <c>null</c> when it is none.</param>
public sealed record Setting(string Name, string Wanted, Func<FeedOptions, string, FeedOptions?> Set)
{
    /// <summary>Name of the environment variable: <c>Feed__Fetch__MaxBodyBytes</c>.</summary>
    public string Variable => $"{FeedOptions.Section}__{Name.Replace(":", "__", StringComparison.Ordinal)}";
}
