using System.Collections.Frozen;

namespace Feed.Core.Reading;

/// <summary>The attributes that are looked at; every other one is <see cref="Other"/>.</summary>
internal enum HtmlAttributeName
{
    Other, Alt, AltText, AriaHidden, Class, ColSpan, Content, DataLazySrc, DataOriginal, DataSrc, Encoding, Height, Hidden, Href, Id,
    ItemProp, Lang, Name, Property, Rel, Role, RowSpan, Src, SrcSet, Start, Style, Value, Width, XmlLang,
}

internal static class HtmlAttributeNames
{
    private static readonly FrozenDictionary<string, HtmlAttributeName>.AlternateLookup<ReadOnlySpan<char>> BySpan = Enum.GetValues<HtmlAttributeName>()
        .Where(name => name != HtmlAttributeName.Other)
        .ToFrozenDictionary(Written, StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static HtmlAttributeName Find(ReadOnlySpan<char> name) => BySpan.TryGetValue(name, out var found) ? found : HtmlAttributeName.Other;

    private static string Written(HtmlAttributeName name) => name switch
    {
        HtmlAttributeName.AriaHidden => "aria-hidden",
        HtmlAttributeName.DataLazySrc => "data-lazy-src",
        HtmlAttributeName.DataOriginal => "data-original",
        HtmlAttributeName.DataSrc => "data-src",
        HtmlAttributeName.XmlLang => "xml:lang",
        _ => name.ToString(),
    };
}
