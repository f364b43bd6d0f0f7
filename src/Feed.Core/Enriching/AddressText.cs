using System.Buffers;
using System.Globalization;
using System.Text;
using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>Finds addresses in plain text and cleans those that stand in links.</summary>
public static class AddressText
{
    /// <summary>Longer addresses are not published, in UTF-16 units.</summary>
    public const int MaxChars = LinkAddress.MaxChars;

    /// <summary>What ends a sentence or a bracket and not an address, when it stands at the end.</summary>
    private const string Closing = ".,;:!?'\"*_~)]}>»”’|";

    private const string Brackets = "()[]{}";

    private static readonly SearchValues<char> Forbidden = SearchValues.Create(" \"<>\\^`{|}");

    /// <summary>The address as it may be published, or <c>null</c> when it is no absolute http or https address.</summary>
    /// <remarks>Spelled as the digest spells it; only what no address may hold (RFC 3987 §2.2) is percent-encoded, and a user name is refused.</remarks>
    public static string? Clean(string? address) => Clean(address, new AddressBook());

    internal static string? Clean(string? address, AddressBook book)
    {
        var line = FieldText.Line(address, MaxChars + 1);
        return book.Find(line) is null ? null : Encode(line);
    }

    /// <summary>Whether it is worth the while to look for addresses in the text.</summary>
    public static bool MayHold(string text) => text.Contains("://", StringComparison.Ordinal);

    /// <summary>Every address that the text spells out, in order, without the punctuation it is glued to.</summary>
    public static IEnumerable<string> Find(string text)
    {
        for (var from = 0; BareAddress.Find(text, from) is { Length: > 0 } found; from = found.Start + found.Length)
        {
            if (Clean(Trim(text.Substring(found.Start, found.Length))) is { } address)
            {
                yield return address;
            }
        }
    }

    /// <summary>Drops closing punctuation at the end, and a closing bracket that was not opened within.</summary>
    public static string Trim(string address)
    {
        var end = address.Length;
        while (end > 0 && (Closing.Contains(address[end - 1], StringComparison.Ordinal) || IsCjkPunctuation(address[end - 1])))
        {
            if (IsOpenedWithin(address.AsSpan(0, end)))
            {
                break;
            }

            end--;
        }

        return address[..end];
    }

    private static bool IsOpenedWithin(ReadOnlySpan<char> address)
    {
        var kind = Brackets.IndexOf(address[^1], StringComparison.Ordinal);
        return kind >= 0 && kind % 2 == 1 && address.Count(Brackets[kind - 1]) >= address.Count(address[^1]);
    }

    private static bool IsCjkPunctuation(char letter) => letter is (>= '\u3000' and <= '\u303F') or '，' or '．' or '；' or '：' or '！' or '？' or '）' or '］' or '｝';

    private static string Encode(string address)
    {
        if (address.AsSpan().IndexOfAny(Forbidden) < 0)
        {
            return address;
        }

        var builder = new StringBuilder(address.Length + 16);
        foreach (var letter in address)
        {
            _ = Forbidden.Contains(letter)
                ? builder.Append('%').Append(((int)letter).ToString("X2", CultureInfo.InvariantCulture))
                : builder.Append(letter);
        }

        return builder.ToString();
    }
}
