namespace Feed.Core.Enriching;

/// <summary>An address that can be led to, with its other spellings.</summary>
/// <param name="uri">From <see cref="WebAddress.Parse"/>.</param>
internal sealed class KnownAddress(Uri uri)
{
    private string? canonical;
    private string? target;

    public Uri Uri => uri;

    /// <summary>To compare with; see <see cref="CanonicalLink"/>.</summary>
    public string Canonical => canonical ??= CanonicalLink.Of(uri);

    /// <summary>As an attribute of HTML may hold it.</summary>
    public string Target => target ??= InlineHtml.Escape(WebAddress.Ascii(uri));
}
