using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Feed.Core.Fetching;

/// <summary>Tells addresses of the public internet from those that only make sense near this machine.</summary>
/// <remarks>Sources: IANA IPv4 and IPv6 Special-Purpose Address Registries (RFC 6890), RFC 6052 (NAT64), RFC 3056 (6to4), RFC 5214 (ISATAP).</remarks>
public static class PublicAddress
{
    private static readonly IPNetwork[] NotPublic =
    [
        IPNetwork.Parse("0.0.0.0/8"),           // this network
        IPNetwork.Parse("10.0.0.0/8"),          // private
        IPNetwork.Parse("100.64.0.0/10"),       // carrier-grade NAT; 100.100.100.200 is a metadata service
        IPNetwork.Parse("127.0.0.0/8"),         // loopback
        IPNetwork.Parse("168.63.129.16/32"),    // Azure's wire server, reachable from every machine there
        IPNetwork.Parse("169.254.0.0/16"),      // link-local; 169.254.169.254 is the metadata service
        IPNetwork.Parse("172.16.0.0/12"),       // private
        IPNetwork.Parse("192.0.0.0/24"),        // protocol assignments; 192.0.0.192 is a metadata service
        IPNetwork.Parse("192.0.2.0/24"),        // documentation
        IPNetwork.Parse("192.88.99.0/24"),      // 6to4 relays
        IPNetwork.Parse("192.168.0.0/16"),      // private
        IPNetwork.Parse("198.18.0.0/15"),       // benchmarks
        IPNetwork.Parse("198.51.100.0/24"),     // documentation
        IPNetwork.Parse("203.0.113.0/24"),      // documentation
        IPNetwork.Parse("224.0.0.0/4"),         // multicast
        IPNetwork.Parse("240.0.0.0/4"),         // reserved, and broadcast
        IPNetwork.Parse("2001::/23"),           // protocol assignments, Teredo, ORCHID
        IPNetwork.Parse("2001:db8::/32"),       // documentation
        IPNetwork.Parse("3fff::/20"),           // documentation
    ];

    // Everything else of IPv6 (loopback, unique-local, link-local, site-local, multicast, local NAT64) lies outside of it.
    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Mapped = IPNetwork.Parse("::ffff:0:0/96");
    private static readonly IPNetwork Nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether a connection to the address may be opened on behalf of a stranger.</summary>
    public static bool Is(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Array.Exists(NotPublic, network => network.Contains(address));
        }

        Span<byte> bytes = stackalloc byte[16];
        if (address.AddressFamily != AddressFamily.InterNetworkV6 || !address.TryWriteBytes(bytes, out _))
        {
            return false;
        }

        if (Mapped.Contains(address) || Nat64.Contains(address))
        {
            return Is(new IPAddress(bytes[12..]));
        }

        var isatap = (BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]) & ~0x0200_0000u) == 0x0000_5EFE;
        return GlobalUnicast.Contains(address) && !Array.Exists(NotPublic, network => network.Contains(address))
            && (!SixToFour.Contains(address) || Is(new IPAddress(bytes[2..6])))
            && (!isatap || Is(new IPAddress(bytes[12..])));
    }
}
