using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Core.Running;

public static class KeepRules
{
    /// <summary>What becomes of entries that the digest no longer has: what the operator says, else that items of feeds and web pages roll off and stay.</summary>
    public static KeepRule Of(Source source, Document document) =>
        source.Keep ?? (document.Format == DocumentFormat.Feed || (document.Format == DocumentFormat.Html && !source.IsFile) ? KeepRule.All : KeepRule.Current);
}
