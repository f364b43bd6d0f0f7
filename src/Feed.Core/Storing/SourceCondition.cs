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

    /// <summary>It had far fewer entries than before; nothing was changed.</summary>
    Shrunk,

    /// <summary>It had no entry at all; nothing was changed.</summary>
    Empty,

    /// <summary>It could not be had or read.</summary>
    Failed,
}
