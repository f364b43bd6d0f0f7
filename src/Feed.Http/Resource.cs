namespace Feed.Http;

/// <summary>Something that addresses lead to and that is made from what is stored.</summary>
/// <param name="key">Equal for addresses that lead to the same document.</param>
internal abstract class Resource(string key)
{
    public string Key => key;

    /// <summary>Makes the document, or finds that the one at hand still stands.</summary>
    /// <param name="current">The document at hand, if any; given back when nothing changed.</param>
    /// <returns><c>null</c> when there is no such thing.</returns>
    public abstract Task<Body?> RefreshAsync(Body? current, CancellationToken cancel);
}
