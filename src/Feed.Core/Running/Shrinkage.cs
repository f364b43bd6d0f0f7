using System.Globalization;
using Feed.Core.Reading;
using Feed.Core.Storing;

namespace Feed.Core.Running;

/// <summary>Why a digest is not believed.</summary>
/// <param name="Condition">Shrunk or empty.</param>
/// <param name="Problem">What was found and what to do about it, in words.</param>
public sealed record Doubt(SourceCondition Condition, string Problem);

/// <summary>Decides whether a digest that suddenly has far fewer entries, or none, is believed.</summary>
/// <remarks>
/// A login page, an error page or half a file looks like a digest that lost its entries. What has less than a share of what it had is
/// believed when it is so twice in a row; what has nothing at all only when an operator says so, for outages outlast two refreshes.
/// A feed that still is a feed is believed: the number of its items says nothing, and those that roll off stay.
/// </remarks>
public static class Shrinkage
{
    /// <param name="now">The entries that the digest has now.</param>
    /// <param name="share">Less than this share of before is far fewer; from 0 to 1.</param>
    /// <returns><c>null</c> when the digest is believed.</returns>
    public static Doubt? Doubt(SourceRun run, Document document, int now, double share)
    {
        var (before, pending, id) = (run.Before.Entries, run.Before.Condition == SourceCondition.Shrunk, run.Source.Id);
        var confirm = $"confirm it with POST /refresh?source={id}&confirm=true, or with the command refresh --source {id} --confirm.";
        return (before, now) switch
        {
            _ when run.Kind == RunKind.Confirmed => null,
            (0, 0) => new Doubt(SourceCondition.Empty, $"No entry was found in {document.Address}. See what became of each block with: parse --explain {document.Address}"),
            (_, 0) => new Doubt(SourceCondition.Empty, Invariant(
                $"No entry was found in {document.Address}, where there were {before}; they stay published. If that is right, {confirm}")),
            _ when pending || document.Format == DocumentFormat.Feed || now >= before * share => null,
            _ => new Doubt(SourceCondition.Shrunk, Invariant(
                $"Only {now} of {before} entries were found in {document.Address}; all stay published. The next refresh that finds so few is believed; if that is right, {confirm}")),
        };
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
