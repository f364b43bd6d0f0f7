namespace Feed.Core.Storing;

/// <summary>How a source does, in the words of <c>/status</c>.</summary>
public enum SourceCondition
{
    /// <summary>Not tried yet.</summary>
    Never,

    /// <summary>The last try stored what it found.</summary>
    Ok,

    /// <summary>The last try found what was there already.</summary>
    Unchanged,

    /// <summary>It answers, but has had nothing new for long.</summary>
    Stale,

    /// <summary>It had far fewer entries than before, or none; nothing was changed yet.</summary>
    Shrunk,

    /// <summary>It has no entry: there never was one, or it is believed that none is left.</summary>
    Empty,

    /// <summary>It could not be had or read, or another page stands in its place.</summary>
    Failed,
}
