using Feed.Core;
using Feed.Core.Enriching;

namespace Feed.Tests.Storing;

/// <summary>Mentions whose details do not matter.</summary>
internal static class Said
{
    /// <param name="name">One word; the title and link are made of it.</param>
    public static Mention Of(string name, string? title = null, string? link = null, string? date = null, params string[] categories)
    {
        link ??= $"https://papers.example/{name}";
        title ??= $"On the {name} of things";
        return new()
        {
            Source = "",
            Key = PaperKey.Of(link, title),
            Title = title,
            Link = link,
            Published = PartialDate.Parse(date),
            Summary = $"We study {name} at length.",
            Content = $"<p>We study <em>{name}</em> at length.</p>",
            Language = "en",
            Categories = categories is [] ? ["uncategorized"] : categories,
        };
    }

    /// <summary>As the enricher does it: the second paper of an address carries its title in its key.</summary>
    public static IReadOnlyList<Mention> Digest(params IEnumerable<Mention> mentions)
    {
        var (keys, digest) = (new HashSet<string>(), new List<Mention>());
        foreach (var mention in mentions)
        {
            var key = keys.Add(PaperKey.Shared(mention.Key)) ? PaperKey.Shared(mention.Key) : PaperKey.WithTitle(mention.Key, mention.Title);
            digest.Add(mention with { Key = key, Position = digest.Count });
        }

        return digest;
    }
}
