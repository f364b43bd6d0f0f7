using Feed.Core;
using Feed.Core.Enriching;

namespace Feed.Tests.Storing;

/// <summary>Digests that change at random, as their authors and servers would have it. The same seed gives the same changes.</summary>
internal sealed class Papers(int seed, string[] sources)
{
    private static readonly string[] Categories = ["agents", "alignment", "multimodal", "uncategorized"];

    private readonly Random random = new(seed);
    private readonly Dictionary<string, List<Paper>> digests = sources.ToDictionary(source => source, _ => new List<Paper>());
    private readonly List<Paper> dropped = [];
    private int papers;

    public static IReadOnlyList<string> AllCategories => Categories;

    /// <summary>The papers of the digest as it stands, with what it says of them.</summary>
    public IReadOnlyList<Paper> Digest(string source) => digests[source];

    public IReadOnlyList<Mention> Mentions(string source) => Said.Digest(digests[source].Select(paper => paper.Mention));

    /// <summary>Changes the digest: each change leaves recognisable what stays.</summary>
    public void Change(string source)
    {
        var digest = digests[source];
        switch (random.Next(9))
        {
            case 0:
                digests[source] = [.. digest.OrderBy(_ => random.Next())];
                break;
            case 1:
                dropped.AddRange(digest[(digest.Count / 2)..]);
                digest.RemoveRange(digest.Count / 2, digest.Count - (digest.Count / 2));
                break;
            case 2 when dropped.Count > 0:
                Insert(digest, dropped[random.Next(dropped.Count)]);
                break;
            case 3:
                Edit(digest, mention => mention with { Title = $"Retitled {NewName()} altogether" });
                break;
            case 4:
                Edit(digest, mention => mention with { Link = $"https://moved.example/{NewName()}" });
                break;
            case 5:
                Edit(digest, mention => mention with { Summary = Summary(NewName()), Content = null });
                break;
            case 6:
                Edit(digest, mention => mention with { Published = PartialDate.Create(random.Next(2019, 2025)), Categories = [Some()] });
                break;
            default:
                Add(source, random.Next(1, 4));
                break;
        }
    }

    /// <summary>Adds papers: new ones, ones that another digest names too, and now and then one under the address of another.</summary>
    public void Add(string source, int count)
    {
        for (; count > 0; count--)
        {
            var other = digests[sources[random.Next(sources.Length)]];
            Insert(digests[source], other.Count == 0 || random.Next(3) > 0 ? New()
                : random.Next(4) > 0 ? new Paper(NewName(), other[random.Next(other.Count)].Mention)
                : New(other[random.Next(other.Count)].Mention.Link));
        }
    }

    private Paper New(string? link = null)
    {
        var name = NewName();
        var date = random.Next(3) == 0 ? null : PartialDate.Create(random.Next(2020, 2025), random.Next(1, 13))?.ToString();
        return new(name, Said.Of(name, link: link, date: date, categories: [.. Categories.Where(_ => random.Next(3) == 0).DefaultIfEmpty(Some())]) with { Summary = Summary(name) });
    }

    /// <summary>No digest names a title or an address and title twice.</summary>
    private void Insert(List<Paper> digest, Paper paper)
    {
        if (!digest.Exists(other => other.Name == paper.Name || other.Mention.Title == paper.Mention.Title || other.Mention.Summary == paper.Mention.Summary))
        {
            digest.Insert(random.Next(digest.Count + 1), paper);
        }
    }

    private void Edit(List<Paper> digest, Func<Mention, Mention> edit)
    {
        if (digest.Count > 0)
        {
            var place = random.Next(digest.Count);
            var edited = edit(digest[place].Mention);
            digest[place] = digest[place] with { Mention = edited with { Key = PaperKey.Of(edited.Link, edited.Title) } };
        }
    }

    private string Some() => Categories[random.Next(Categories.Length)];

    private string NewName() => $"{(char)('a' + random.Next(26))}{papers++}";

    private static string Summary(string name) =>
        $"Of {name} we say at some length what was done, on which data, against which rivals and how well it came out, so that nobody takes it for another; {name}.";

    /// <param name="Name">Tells papers of a digest apart through all edits.</param>
    internal sealed record Paper(string Name, Mention Mention);
}
