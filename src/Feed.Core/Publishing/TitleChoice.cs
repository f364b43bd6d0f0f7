namespace Feed.Core.Publishing;

/// <summary>Which title of an entry stands as its title; the other opens its content.</summary>
public enum TitleChoice
{
    Original,
    Translated,
    Both,
}
