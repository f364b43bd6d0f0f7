using Feed.Core.Enriching;
using Feed.Core.Sources;

namespace Feed.Core.Running;

/// <summary>What is followed, and how it is sorted.</summary>
/// <param name="Notes">What the operator should know of the lists and the program can live with.</param>
public sealed record Roster(IReadOnlyList<Source> Sources, Taxonomy Taxonomy, IReadOnlyList<string> Notes);

/// <summary>What reading the lists came to.</summary>
public abstract record RosterOutcome
{
    private RosterOutcome()
    {
    }

    public sealed record Ok(Roster Roster) : RosterOutcome;

    /// <param name="Message">Every problem of the lists, one a line.</param>
    public sealed record Broken(string Message) : RosterOutcome;
}
