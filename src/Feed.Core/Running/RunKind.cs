namespace Feed.Core.Running;

/// <summary>Why a source is refreshed.</summary>
public enum RunKind
{
    /// <summary>It is its turn among all sources: the run as a whole is noted, so that what is unchanged needs no write.</summary>
    Turn,

    /// <summary>Somebody asked for this one.</summary>
    Asked,

    /// <summary>Somebody asked for this one and vouches for far fewer entries than before, or none.</summary>
    Confirmed,
}
