using Feed.Core.Enriching;
using Feed.Core.Fetching;
using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Core.Running;

/// <summary>One refresh of one source: what is known when it starts.</summary>
/// <param name="Fingerprint">Of the parser, the taxonomy and the source's settings as they are now.</param>
public sealed record SourceRun(Source Source, Taxonomy Taxonomy, RunKind Kind, SourceState Before, string Fingerprint)
{
    /// <summary>Whether the text of the last good fetch would be read to other entries now. Files are simply read again.</summary>
    public bool IsToReadAgain => Before.Fingerprint is not null && Before.Fingerprint != Fingerprint && !Source.IsFile;

    /// <summary>What to ask with; nothing when the whole text is needed.</summary>
    public Validators Known => Before.Fingerprint == Fingerprint ? Before.Known : Validators.None with { MovedTo = Before.Known.MovedTo };

    /// <summary>Until when nobody is asked: after failures, or because the server wants it so. <c>null</c> when it may be asked now.</summary>
    public DateTimeOffset? WaitsUntil(DateTimeOffset now)
    {
        var until = Kind == RunKind.Turn ? Before.NextAttempt : Before.NotBefore;
        return until > now ? until : null;
    }

    /// <summary>What is known at the start. A source that an operator gave another address is another digest: only its history stays.</summary>
    public static SourceState StateOf(Source source, SourceState? stored) =>
        stored is null ? new SourceState { Id = source.Id, Address = source.Address }
        : stored.Address is null || stored.Address == source.Address ? stored with { Address = source.Address }
        : stored with { Address = source.Address, Known = Validators.None, Fingerprint = null, Entries = 0, Failures = 0, NextAttempt = null, NotBefore = null };
}
