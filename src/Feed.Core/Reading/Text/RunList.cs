namespace Feed.Core.Reading;

/// <summary>Collects the runs of one block: joins neighbours that differ in nothing, and makes links of bare addresses.</summary>
public sealed class RunList
{
    /// <summary>Further addresses in a piece of text remain text.</summary>
    private const int MaxAddresses = 50_000;

    private readonly List<Run> runs = [];

    public int Count => runs.Count;

    public void Add(Run run)
    {
        if (run.Text.Length == 0 && !run.IsImage)
        {
            return;
        }

        if (runs.Count > 0 && !run.IsBreak && !run.IsImage && runs[^1] is { IsBreak: false, IsImage: false } last
            && last.Style == run.Style && last.Link == run.Link)
        {
            pending ??= new System.Text.StringBuilder(last.Text);
            pending.Append(run.Text);
            return;
        }

        Settle();
        runs.Add(run);
    }

    public Inlines ToInlines()
    {
        Settle();
        if (runs.Count == 0)
        {
            return Inlines.Empty;
        }

        foreach (var run in runs)
        {
            if (HasBareAddress(run))
            {
                return new([.. runs.SelectMany(Linked)]);
            }
        }

        return new([.. runs]);
    }

    /// <summary>Makes the list ready for the next block.</summary>
    public void Clear()
    {
        runs.Clear();
        pending = null;
    }

    private static bool HasBareAddress(Run run) =>
        run.Link is null && !run.IsImage && !run.Is(RunStyle.Code) && run.Text.Contains("://", StringComparison.Ordinal);

    private System.Text.StringBuilder? pending;

    private void Settle()
    {
        if (pending is not null)
        {
            runs[^1] = runs[^1] with { Text = pending.ToString() };
            pending = null;
        }
    }

    private static IEnumerable<Run> Linked(Run run)
    {
        if (!HasBareAddress(run))
        {
            yield return run;
            yield break;
        }

        var (done, links) = (0, 0);
        while (links++ < MaxAddresses && BareAddress.Find(run.Text, done) is { Length: > 0 } found)
        {
            if (found.Start > done)
            {
                yield return run with { Text = run.Text[done..found.Start] };
            }

            var address = run.Text.Substring(found.Start, found.Length);
            yield return run with { Text = address, Link = address };
            done = found.Start + found.Length;
        }

        if (done < run.Text.Length)
        {
            yield return run with { Text = run.Text[done..] };
        }
    }
}
