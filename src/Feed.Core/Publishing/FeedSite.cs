namespace Feed.Core.Publishing;

/// <summary>What every feed says of the place that publishes it.</summary>
/// <param name="Title">What the operator calls it.</param>
/// <param name="BaseUrl">Absolute address without a slash at the end, in printable form (see <see cref="WebAddress"/>).</param>
/// <param name="Hub">WebSub hub, or <c>null</c>.</param>
/// <param name="Freshness">How long a copy of a feed is good: <c>ttl</c> and <c>max-age</c>; a minute or more.</param>
public sealed record FeedSite(string Title, string BaseUrl, Uri? Hub, TimeSpan Freshness);
