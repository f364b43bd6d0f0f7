using System.Text.RegularExpressions;

namespace Feed.Core.Enriching;

/// <summary>Knows the categories that a digest's headings and tags name: <c>端侧</c>, <c>2. Agents &amp; tools</c>, <c>cs.CV</c>.</summary>
/// <remarks>The whole heading or a whole part of it must be the alias: 数据库 (databases) is not 数据 (data).</remarks>
internal sealed partial class SectionAliases
{
    private readonly Dictionary<string, List<int>> categories = new(StringComparer.Ordinal);

    /// <param name="aliases">Each with the index of its category.</param>
    public SectionAliases(IEnumerable<(string Alias, int Category)> aliases)
    {
        foreach (var (alias, category) in aliases)
        {
            var key = TitleText.Normalize(alias);
            if (!categories.TryGetValue(key, out var named))
            {
                categories[key] = named = [];
            }

            named.Add(category);
        }
    }

    /// <summary>Indexes of the categories that the heading names.</summary>
    public IEnumerable<int> Find(string heading)
    {
        var whole = Number().Replace(heading, "");
        return Separator().Split(whole).Prepend(whole).SelectMany(part => categories.GetValueOrDefault(TitleText.Normalize(part)) ?? []);
    }

    [GeneratedRegex(@"^[\s\p{P}\p{S}]*(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3})[\s.．、:：)）]+|^[\s\p{P}\p{S}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"\s*[/／、,，;；&＆+|｜:：()（）·—–]\s*|\s+-\s+|\s+and\s+|和|与", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Separator();
}
