using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Plain lines in which a bare address marks each entry: below its title, or at its end.</summary>
public sealed class AddressLayout : ILayout
{
    private const int FewestEntries = 3;
    private const int FewestPairs = 2;
    private const int MaxLines = 6;
    private const int TitleTextAddress = 3;
    private const int MaxSectionChars = 60;

    // One of so many entries begins no section.
    private const int MostSections = 5;

    public const string LayoutName = "address";

    public string Name => LayoutName;

    public double Trust => 0.9;

    public IReadOnlyList<Frame> Frame(Region region) => region.Sums.StandingLinks == 0 ? [] : Addressed(region);

    private static IReadOnlyList<Frame> Addressed(Region region)
    {
        var addresses = region.Indexes.Where(index => IsAddress(region.Text, index)).ToList();
        if (addresses.Count == 0)
        {
            return [];
        }

        if (ArePairs(region.Text, region.Start, addresses[^1] + 1))
        {
            return RunOn.Frames(addresses.ConvertAll(address => address - 1), addresses[^1] + 1);
        }

        if (addresses.Count < FewestEntries)
        {
            return AreStanzas(region, region.End) ? BelowTitle(region, addresses)
                : AreStanzas(region, addresses[^1] + 1) || AreAlike(region, addresses) ? AtEnd(region, addresses)
                : [];
        }

        var below = addresses.Count(address => IsTitleBefore(region, address));
        var closing = addresses.Count(address => address + 1 == region.End || !region.Text[address + 1].Tight);
        var areHeads = below == addresses.Count && addresses[^1] + 1 < region.End && addresses.TrueForAll(address => StanzaLines(region, addresses, address) == 2 && region.Text[address - 1].Text[^1] is not ('.' or '。' or '!' or '?'));
        var frames = !areHeads && closing * 4 >= addresses.Count * 3 && closing >= below - addresses.Count(address => Lines(region, addresses, address) == 2)
            ? AtEnd(region, addresses)
            : BelowTitle(region, addresses);
        return frames.Count < FewestEntries ? [] : frames;
    }

    /// <summary>Whether the stretch is nothing but lines that may be titles and an address right below each.</summary>
    internal static bool ArePairs(DigestText text, int start, int end)
    {
        for (var index = start; index < end; index += 2)
        {
            if (index + 1 == end || !(text[index] is Paragraph { Content.HasLink: false, Text: [.., not ('.' or '。' or ':' or '：')] } && text.Opening(index) is { Kind: OpeningKind.Plain, IsWhole: true, Title.Length: > 0 }) || !IsAddress(text, index + 1) || !text[index + 1].Tight)
            {
                return false;
            }
        }

        return end - start >= 2 * FewestPairs;
    }

    // Nothing but paragraphs and the addresses below each: a few such are entries too.
    private static bool AreStanzas(Region region, int end)
    {
        for (var index = region.Start; index < end; index++)
        {
            if (IsAddress(region.Text, index) ? index == region.Start : region.Text[index] is not Paragraph { Tight: false } || index + 1 == end || !IsAddress(region.Text, index + 1))
            {
                return false;
            }
        }

        return true;
    }

    // Nothing but stanzas of a title, a text and an address.
    private static bool AreAlike(Region region, List<int> addresses) =>
        addresses.Count >= FewestPairs && addresses[^1] + 1 == region.End
        && addresses.TrueForAll(address => Lines(region, addresses, address) == TitleTextAddress && IsOfTitleAndText(region.Text, address));

    /// <summary>Whether the address closes a stanza of a title, a text and itself.</summary>
    internal static bool IsOfTitleAndText(DigestText text, int address) =>
        address >= TitleTextAddress - 1 && text[address] is { Tight: true } && text[address - 1] is Paragraph { Tight: true } && text[address - 2] is Paragraph { Tight: false, Text: [.., not ('.' or '。' or ':' or '：')] }
        && text.Opening(address - 2) is { Kind: OpeningKind.Plain, IsWhole: true, Title.Length: > 0 };

    internal static bool IsAddress(DigestText text, int index) =>
        text[index] is Paragraph && text.Opening(index) is { Kind: OpeningKind.Caption, IsWholeLink: true };

    // A title opens its stanza.
    private static bool IsTitleBefore(Region region, int address) =>
        address > region.Start && region.Text[address - 1] is Paragraph && !region.Text[address - 1].Tight && region.Text.Opening(address - 1).Title.Length > 0;

    // The lines that most stanzas have which end with an address; 0 where titles stand in stanzas of their own, so that no entry has as few lines.
    private static int UsualStanza(Region region, List<int> addresses)
    {
        var usual = addresses.GroupBy(address => StanzaLines(region, addresses, address)).MaxBy(group => group.Count());
        return usual is { Key: > 1 and <= MaxLines and var lines } && usual.Count() * 3 >= addresses.Count * 2 && addresses.Count(address => Lines(region, addresses, address) == lines) * MostSections >= addresses.Count ? lines : 0;
    }

    // From the blank line above the address on.
    private static int StanzaLines(Region region, List<int> addresses, int address)
    {
        var (lines, most) = (1, Lines(region, addresses, address));
        while (lines < most && region.Text[address - lines + 1].Tight)
        {
            lines++;
        }

        return lines;
    }

    private static int Lines(Region region, List<int> addresses, int address)
    {
        var place = addresses.BinarySearch(address);
        return address - (place == 0 ? region.Start - 1 : addresses[place - 1]);
    }

    // Entries have as many lines as most of them have; what stands above is a section.
    private static List<Frame> AtEnd(Region region, List<int> addresses)
    {
        var stanzaLines = UsualStanza(region, addresses);
        var usual = stanzaLines > 0 ? stanzaLines : addresses.Skip(1).GroupBy(address => Lines(region, addresses, address)).Where(group => group.Key is > 1 and <= MaxLines).MaxBy(group => group.Count())?.Key ?? 0;
        var frames = new List<Frame>();
        string? section = null;
        foreach (var address in usual == 0 ? [] : addresses)
        {
            var lines = Lines(region, addresses, address);
            var stanza = stanzaLines > 0 ? StanzaLines(region, addresses, address) : 0;
            var opener = address - (stanza is > 1 and <= MaxLines ? stanza : Math.Min(lines, usual)) + 1;
            section = opener > address - lines + 1 && IsSection(region.Text, opener - 1) ? region.Text[opener - 1].Text : section;
            if (lines > 1 && region.Text[opener] is Paragraph)
            {
                var isBelow = IsAboveTitle(region.Text, opener);
                frames.Add(Layouts.Frame.Of(isBelow ? opener + 1 : opener, address + 1) with { Start = opener, Section = section });
            }
            else if (frames.Count > 0 && frames[^1].End == address)
            {
                frames[^1] = frames[^1] with { End = address + 1 };
            }
        }

        return frames;
    }

    private static bool IsSection(DigestText text, int index) =>
        text[index].Text is { Length: > 0 and <= MaxSectionChars } line && text.Links(index, index + 1) == 0 && DateText.Whole(line, null) is null;

    // A line that is no title, a day for instance, above one that is.
    private static bool IsAboveTitle(DigestText text, int index) => text.Opening(index).Title.Length == 0 && text.Opening(index + 1).Title.Length > 0;

    private static IReadOnlyList<Frame> BelowTitle(Region region, List<int> addresses)
    {
        var openers = addresses.Where(address => IsTitleBefore(region, address)).Select(address => address - 1).ToList();
        return openers.Count == 0 ? [] : RunOn.Frames(openers, region.End);
    }
}
