using System.Globalization;
using Feed.Core.Reading;
using Feed.Core.Storing;

namespace Feed.Core.Running;

/// <summary>Why a digest is not believed.</summary>
/// <param name="Condition">Shrunk, or empty where there never was an entry.</param>
/// <param name="Problem">What was found and what to do about it, in words.</param>
public sealed record Doubt(SourceCondition Condition, string Problem);

/// <summary>Decides whether a digest that suddenly has far fewer entries, or none, is believed.</summary>
/// <remarks>
/// Half a file looks like a digest that lost its entries. It is believed when it is so twice in a row, or an operator says so.
/// A feed that still has items is believed: their number says nothing, and those that roll off stay.
/// </remarks>
public static class Shrinkage
{
    /// <param name="now">The entries that the digest has now.</param>
    /// <param name="share">Less than this share of before is far fewer; from 0 to 1.</param>
    public static bool IsFarFewer(SourceRun run, int now, double share) =>
        run.Kind != RunKind.Confirmed && share > 0 && run.Before.Entries is > 0 and var before && (now == 0 || now < before * share);

    /// <returns><c>null</c> when the digest is believed.</returns>
    public static Doubt? Doubt(SourceRun run, Document document, int now, double share)
    {
        var before = run.Before.Entries;
        if (run.Kind != RunKind.Confirmed && (before, now) == (0, 0))
        {
            return new(SourceCondition.Empty, NoEntry(document));
        }

        var isBelieved = !IsFarFewer(run, now, share) || run.Before.Condition == SourceCondition.Shrunk || (document.Format == DocumentFormat.Feed && now > 0);
        return isBelieved ? null : new(SourceCondition.Shrunk, string.Create(CultureInfo.InvariantCulture,
            $"{(now == 0 ? "None" : $"Only {now}")} of {before} entries were found in {document.Address}; all stay published. The next refresh that finds so few is believed; if that is right, {Confirm(run)}"));
    }

    /// <summary>Says that a digest has no entry: why, where its reader knows, and what to do next.</summary>
    public static string NoEntry(Document document)
    {
        var reason = document.Blocks.Count == 0 && document.Notes is [var note, ..] ? $": {note}" : "";
        return $"No entry was found in {document.Address}{reason}. See what became of each block with: parse --explain {document.Address}";
    }

    /// <summary>How an operator says that it is right.</summary>
    public static string Confirm(SourceRun run) =>
        $"confirm it with POST /refresh?source={run.Source.Id}&confirm=true, or with the command refresh --source {run.Source.Id} --confirm.";
}
