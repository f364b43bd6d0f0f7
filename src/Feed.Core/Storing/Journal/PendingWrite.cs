using System.Text;

namespace Feed.Core.Storing.Journal;

/// <summary>A write that waits for its turn.</summary>
internal sealed class PendingWrite(string partition, IReadOnlyList<RowChange> changes)
{
    public string Partition { get; } = partition;

    /// <summary>Encoded, and in key order.</summary>
    public IReadOnlyList<(byte[] Key, byte[]? Values, string? OnlyIf)> Changes { get; } = [.. changes
        .OrderBy(change => change.Key, StringComparer.Ordinal)
        .Select(change => (Encoding.ASCII.GetBytes(change.Key), change is RowChange.Put put ? RowCodec.Encode(put.Row.Values) : null, change.OnlyIf))];

    /// <summary>Whether it was written; <c>null</c> while it waits.</summary>
    public bool? Outcome { get; set; }

    /// <summary>Whether every condition holds in this index.</summary>
    public bool Holds(PartitionIndex index)
    {
        foreach (var (key, _, onlyIf) in Changes)
        {
            if (onlyIf is not null && (index.Find(key) is { } stored ? VersionText.Of(stored.Version) : RowChange.Absent) != onlyIf)
            {
                return false;
            }
        }

        return true;
    }
}
