namespace Feed.Core.Enriching;

/// <summary>The addresses of one digest, each taken apart once: an entry's link is its key, one of its links and a part of its content.</summary>
internal sealed class AddressBook
{
    // An address comes up again in its own entry or not at all, so few have to be known at a time.
    private const int MaxKnown = 128;

    private readonly Dictionary<string, KnownAddress?> known = new(StringComparer.Ordinal);

    // Mostly asked for again at once.
    private (string Address, KnownAddress? Known) last = ("", null);

    /// <summary>The address, or <c>null</c> when <see cref="WebAddress.Parse"/> refuses it.</summary>
    public KnownAddress? Find(string? address)
    {
        if (address is null)
        {
            return null;
        }

        if (ReferenceEquals(address, last.Address))
        {
            return last.Known;
        }

        if (!known.TryGetValue(address, out var found))
        {
            if (known.Count == MaxKnown)
            {
                known.Clear();
            }

            known[address] = found = KnownAddress.Of(address);
        }

        last = (address, found);
        return found;
    }
}
