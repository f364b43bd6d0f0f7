using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Feed.Core.Storing.Journal;

/// <summary>Remembers where values stand that were lately written, so that the same values are not written again.</summary>
internal sealed class SharedValues
{
    /// <summary>About 64 bytes each. A save writes an entry's rows closely one after the other.</summary>
    private const int MaxRemembered = 50_000;

    /// <summary>Values shorter than this cost less than remembering them.</summary>
    private const int ShortestShared = 128;

    private Dictionary<UInt128, Location> places = [];

    public Location? Find(ReadOnlySpan<byte> values) => values.Length >= ShortestShared && places.TryGetValue(HashOf(values), out var place) ? place : null;

    public void Add(ReadOnlySpan<byte> values, Location place)
    {
        if (values.Length >= ShortestShared)
        {
            places = places.Count < MaxRemembered ? places : [];
            places[HashOf(values)] = place;
        }
    }

    /// <summary>For when what was added did not get into the file, or the file is another.</summary>
    public void Clear() => places = [];

    private static UInt128 HashOf(ReadOnlySpan<byte> values)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(values, hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }
}
