namespace Feed.Core.Publishing;

/// <summary>The language of our own words in feeds and pages.</summary>
public enum FeedLanguage
{
    English,
    Chinese,
}
