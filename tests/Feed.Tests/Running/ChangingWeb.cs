using System.Globalization;
using Feed.Core.Enriching;
using Feed.Core.Running;
using Feed.Core.Sources;

namespace Feed.Tests.Running;

/// <summary>Digests on the web that change from round to round: random, but the same in every process.</summary>
/// <remarks>
/// In one round a single digest gets papers, and a paper is touched by one digest only. So it is all the same in which order digests are saved, and
/// a run that was killed and done again has to give what an undisturbed one gives, times included.
/// </remarks>
internal sealed class ChangingWeb(string address)
{
    private const int Digests = 6;
    private const int FewestPapers = 8;
    private const int FirstPapers = 12;

    private readonly Random random = new(20260301);
    private readonly List<Dictionary<int, int>> digests = [];   // paper → edition of what the digest says of it
    private readonly List<IReadOnlyList<string>> rounds = [];
    private int papers;

    public static Taxonomy Taxonomy { get; } = new([
        new Category("odd", "Odd papers", null) { Terms = ["oddity"] },
        new Category("even", "Even papers", null) { Terms = ["evenness"] },
    ]);

    /// <summary>Every process tells the same time in a round.</summary>
    public static DateTimeOffset TimeOf(int round) => new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero).AddHours(3 * round);

    /// <summary>What is followed in a round: one digest more in each of the first ones.</summary>
    public Roster RosterOf(int round) => new([.. Enumerable.Range(0, Math.Min(round + 1, Digests)).Select(SourceOf)], Taxonomy, []);

    /// <summary>The digest's text in a round, and what the server tells it by: an ETag, a date, or nothing.</summary>
    public (string Text, string? ETag, string? Modified) DocumentOf(int digest, int round)
    {
        while (rounds.Count <= round)
        {
            Change();
            rounds.Add([.. digests.Select(Print)]);
        }

        var last = Enumerable.Range(0, round + 1).Last(past => past == 0 || digest >= rounds[past - 1].Count || rounds[past - 1][digest] != rounds[past][digest]);
        return (rounds[round][digest], digest % 3 == 0 ? $"\"{last}\"" : null, digest % 3 == 1 ? TimeOf(last).ToString("R", CultureInfo.InvariantCulture) : null);
    }

    private Source SourceOf(int digest) =>
        Works.Source($"{address}/{digest}.md", $"digest-{digest}") with { Keep = digest == 2 ? KeepRule.All : KeepRule.Current };

    private void Change()
    {
        var round = rounds.Count;
        HashSet<int> touched = [];
        if (digests.Count < Digests)
        {
            digests.Add([]);
        }

        Grow(digests[round % digests.Count], round < Digests ? FirstPapers : 2, touched);
        foreach (var digest in digests.Where((_, number) => number != round % digests.Count && random.Next(3) > 0))
        {
            foreach (var paper in digest.Keys.OrderBy(_ => random.Next()).Take(2).Where(touched.Add).ToList())
            {
                Touch(digest, paper);
            }
        }
    }

    /// <summary>Adds new papers, and one that another digest names.</summary>
    private void Grow(Dictionary<int, int> digest, int count, HashSet<int> touched)
    {
        var others = digests.SelectMany(other => other.Keys).Where(paper => !digest.ContainsKey(paper)).Distinct().Order().ToList();
        foreach (var paper in others.Take(random.Next(2)).Concat(Enumerable.Range(papers + 1, count)))
        {
            touched.Add(paper);
            digest[paper] = 0;
        }

        papers += count;
    }

    private void Touch(Dictionary<int, int> digest, int paper)
    {
        if (digest.Count > FewestPapers && random.Next(2) == 0)
        {
            digest.Remove(paper);
        }
        else
        {
            digest[paper]++;
        }
    }

    private static string Print(Dictionary<int, int> digest) => string.Concat(digest.OrderByDescending(paper => paper.Key).Select(paper =>
        $"# Paper number {paper.Key} on {(paper.Key % 2 == 0 ? "evenness" : "oddity")}\n\nhttps://example.org/papers/{paper.Key}\n\nThe abstract of paper {paper.Key}, edition {paper.Value}: it has a few words, as abstracts do, and ends.\n\n"));
}
