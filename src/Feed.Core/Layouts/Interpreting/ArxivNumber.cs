using System.Buffers;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Knows the line that says a paper's own number, <c>arXiv:2402.07610v2 [cs.LG]</c>, and the address with it.</summary>
/// <remarks>Source: https://info.arxiv.org/help/arxiv_identifier.html.</remarks>
internal static class ArxivNumber
{
    private const string Label = "arXiv:";
    private static readonly string[] Labels = [Label, "arXiv ID:", "arXiv：", "arXiv ID：", "arXiv 编号：", "arXiv编号："];

    private const string Site = "arxiv.org/";

    private static readonly SearchValues<char> Ends = SearchValues.Create(" ,;)]\n");

    /// <summary>The number without its version and its subject, <c>2402.07610</c> or <c>cs/0301001</c>; <c>null</c> where no line opens with one.</summary>
    public static string? In(List<Piece> pieces)
    {
        foreach (var piece in pieces)
        {
            if (piece.Content.Runs is [{ Text: var line }, ..] && line.StartsWith(Label, StringComparison.OrdinalIgnoreCase) && Number(line.AsSpan(Label.Length).TrimStart()) is { IsEmpty: false } number)
            {
                return number.ToString();
            }
        }

        return null;
    }

    /// <summary>Where the paper is to be had that a line says the number of; or <c>null</c>.</summary>
    public static string? AddressIn(List<Piece> pieces) => (In(pieces) ?? pieces.Select(Within).FirstOrDefault(found => found is not null)) is { } number ? $"https://{Site}abs/{number}" : null;

    /// <summary>Whether the address is that of the paper: its abstract, its text, whatever version.</summary>
    public static bool IsOf(string link, string number) =>
        link.IndexOf(Site, StringComparison.OrdinalIgnoreCase) is >= 0 and var site && link.IndexOf("/" + number, site, StringComparison.Ordinal) is >= 0 and var place
        && link.AsSpan(place + 1 + number.Length) is [] or ['v', ..] or ['.', 'p', 'd', 'f', ..] or ['?' or '#', ..];

    // "Ada Byron. arXiv:2402.07610", "arXiv ID: 2402.07610"
    private static string? Within(Piece piece)
    {
        foreach (var label in Labels)
        {
            if (piece.Text.IndexOf(label, StringComparison.OrdinalIgnoreCase) is >= 0 and var place && Number(piece.Text.AsSpan(place + label.Length).TrimStart()) is { IsEmpty: false } number)
            {
                return number.ToString();
            }
        }

        return null;
    }

    private static ReadOnlySpan<char> Number(ReadOnlySpan<char> text)
    {
        var number = text[..(text.IndexOfAny(Ends) is >= 0 and var blank ? blank : text.Length)];
        var digits = number.TrimEnd("0123456789");
        number = digits.Length < number.Length && digits is [.., >= '0' and <= '9', 'v'] ? digits[..^1] : number;
        return number is [.., >= '0' and <= '9'] ? number : default;
    }
}
