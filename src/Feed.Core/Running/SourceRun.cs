using Feed.Core.Enriching;
using Feed.Core.Fetching;
using Feed.Core.Sources;
using Feed.Core.Storing;

namespace Feed.Core.Running;

/// <summary>One refresh of one source: what is known when it starts.</summary>
/// <param name="Fingerprint">Of the parser, the taxonomy and the source's settings as they are now.</param>
/// <param name="Confirmed">Whether an operator vouches for far fewer entries, or none.</param>
public sealed record SourceRun(Source Source, Taxonomy Taxonomy, SourceState Before, string Fingerprint, bool Confirmed)
{
    /// <summary>Whether what is stored came from this address. Another one is another digest: neither its validators nor its size tell anything.</summary>
    public bool IsSameDigest => Before.Address == Source.Address;

    /// <summary>Whether the text of the last good fetch would be read to other entries now.</summary>
    public bool IsToReadAgain => IsSameDigest && Before.Fingerprint is not null && Before.Fingerprint != Fingerprint && !Source.IsFile;

    /// <summary>What to ask with; nothing when the whole text is needed.</summary>
    public Validators Known => IsSameDigest && Before.Fingerprint == Fingerprint ? Before.Known : Validators.None;

    /// <summary>Entries of the digest when it was last believed.</summary>
    public int EntriesBefore => IsSameDigest ? Before.Entries : 0;
}
