using System.Security.Cryptography;
using System.Text;

namespace Feed.Core.Enriching;

/// <summary>The identity of an entry: a name-based UUID of its paper's key. The same key gives the same id on every machine, for ever.</summary>
public static class EntryId
{
    /// <summary>Drawn once at random; every id rests on it, so it is never to be changed.</summary>
    private static readonly Guid Namespace = new("278aa076-fa46-4fa3-9999-b22bf82d48ed");

    /// <param name="key">See <see cref="Mention.Key"/>; compared ordinally.</param>
    public static Guid FromKey(string key) => Version5(Namespace, key);

    /// <summary>RFC 9562 §5.5: SHA-1 of the namespace's sixteen bytes and the name in UTF-8, version and variant set.</summary>
    internal static Guid Version5(Guid space, string name)
    {
        var input = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(input, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, input.AsSpan(16));

        Span<byte> hash = stackalloc byte[SHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The RFC asks for SHA-1; nothing secret or signed rests on it.
        SHA1.HashData(input, hash);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }
}
