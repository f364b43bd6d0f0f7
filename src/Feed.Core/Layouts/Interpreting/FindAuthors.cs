using System.Collections.Frozen;
using System.Globalization;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the authors where no label names them.</summary>
internal static class FindAuthors
{
    private const int MaxLineChars = 1200;
    private const int MaxNameWords = 5;
    private const int MaxCjkNameChars = 4;

    private static readonly char[] NameEnds = ['.', ',', ':', ' '];

    private static readonly char[] Separators = [',', ';', '、', '，', '&'];

    // Small words of names: Ludwig van Beethoven, Leonardo da Vinci.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Particles = FrozenSet.ToFrozenSet(
        ["al", "ap", "bin", "da", "das", "de", "dei", "del", "della", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "ibn", "la", "le", "ter", "ten", "van", "vom", "von", "y", "zu", "zur"], StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly System.Buffers.SearchValues<char> SentenceSigns = System.Buffers.SearchValues.Create("。:：!?！？");

    /// <summary>Marks the lines of names above and right below the title, so that they are not taken for text.</summary>
    public static void Mark(Frame frame, Opening opening, List<Piece> pieces)
    {
        if (opening.IsMarked)
        {
            MarkAbove(frame, pieces);
        }

        var place = BelowTitle(frame, pieces);
        if (pieces is [{ Kind: PieceKind.Prose } only] && only.Block == frame.Opener && IsNames(only.Text))
        {
            pieces[0] = only with { Kind = PieceKind.Authors };
        }
        else if (place >= 0 && pieces[place].Kind == PieceKind.Prose && Names(pieces[place]) is var names && IsNames(names) && (AreSeveral(names) || HasTextBelow(pieces, place)))
        {
            pieces[place] = pieces[place] with { Kind = PieceKind.Authors };
        }
    }

    private static void MarkAbove(Frame frame, List<Piece> pieces)
    {
        for (var index = 0; index < pieces.Count && pieces[index].Block < frame.Opener; index++)
        {
            if (pieces[index].Kind == PieceKind.Prose && IsNames(pieces[index].Text.TrimEnd(NameEnds)))
            {
                pieces[index] = pieces[index] with { Kind = PieceKind.Authors };
            }
        }
    }

    private static int BelowTitle(Frame frame, List<Piece> pieces)
    {
        for (var place = 0; place < pieces.Count; place++)
        {
            if (pieces[place].Block > frame.Opener && pieces[place].Kind is not (PieceKind.TranslatedTitle or PieceKind.Image or PieceKind.Links or PieceKind.Noise))
            {
                return place;
            }
        }

        return -1;
    }

    // Two names may be those of places: "New York, United States".
    private static bool AreSeveral(string names) => names.AsSpan().Count(',') > 1 || Affiliations.AreIn(names);

    private static bool HasTextBelow(List<Piece> pieces, int place) =>
        pieces.Exists(piece => piece.Kind is PieceKind.Prose or PieceKind.SubHeading && piece.Block > pieces[place].Block);

    /// <summary>Who sent the mail: <c>Ada Byron &lt;ada@example.org&gt;</c>, <c>ada@example.org (Ada Byron)</c>; an address alone is no name.</summary>
    public static string? Sender(List<Piece> pieces)
    {
        var value = FindField.Text(pieces, Words.Field.Sender) ?? "";
        var (open, close) = (value.IndexOf('(', StringComparison.Ordinal), value.LastIndexOf(')'));
        var name = value.IndexOf('<', StringComparison.Ordinal) is > 0 and var address ? value[..address] : open > 0 && close > open ? value[(open + 1)..close] : "";
        return name.Trim(' ', '"', '\'') is { Length: > 1 } found && !found.Contains('@', StringComparison.Ordinal) ? found : null;
    }

    public static string? In(List<Piece> pieces) =>
        pieces.Find(piece => piece.Kind == PieceKind.Authors) is not { } piece || Names(piece) is not { Length: > 0 } line ? null
            : IsNames(line) ? line
            : PersonLines.NameIn(line) is not null ? string.Join(", ", pieces.Where(piece => piece.Kind == PieceKind.Authors).Select(piece => PersonLines.NameIn(piece.Text.Trim())).OfType<string>())
            : line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? line["by ".Length..].Trim()
            : line;

    // "Ada Byron, Mary Shelley [[pdf](…)], [[project](…)], 2022.4"
    private static string Names(Piece piece)
    {
        var line = Printed.Of(piece.Content, run => LinkCaptions.IsCaption(run.Text));
        var bracket = line.Length == piece.Text.Trim().Length ? -1 : line.IndexOf('[', StringComparison.Ordinal);
        line = bracket > 0 ? line[..bracket] : line;
        return line.LastIndexOf(',') is > 0 and var comma && !PlainText.HasLetter(line.AsSpan(comma)) ? line[..comma].Trim(' ', ',', '.') : line.Trim(' ', ',', '.');
    }

    /// <summary>The month that closes a line of names: <c>Ada Byron, Mary Shelley [[pdf](…)], 2022.4</c>; or <c>null</c>.</summary>
    public static PartialDate? ClosingMonth(List<Piece> pieces) =>
        pieces.Find(piece => piece.Kind == PieceKind.Authors) is { Text: var line } && line.LastIndexOf(',') is > 0 and var comma
        && DateOnly.TryParseExact(line.AsSpan(comma + 1).Trim(), "yyyy.M", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? PartialDate.Create(month.Year, month.Month) : null;

    /// <summary>Whether the line is nothing but names of people: short, capital, parted by commas.</summary>
    public static bool IsNames(string line)
    {
        if (line.Length > MaxLineChars)
        {
            return false;
        }

        line = WithoutOthers(WithoutBrackets(line));
        if (line.AsSpan().ContainsAny(SentenceSigns) || !BeginsWithName(line))
        {
            return false;
        }

        var names = line.Replace(" et al.", "", StringComparison.OrdinalIgnoreCase).Replace(" and ", ", ", StringComparison.Ordinal)
            .Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return names.Length > 0 && Array.TrueForAll(names, name => IsName(name));
    }

    // "Ada Byron, Mary Shelley, + 19 more"
    private static string WithoutOthers(string line) =>
        line.EndsWith(" more", StringComparison.Ordinal) && line.AsSpan(0, line.Length - " more".Length).TrimEnd("0123456789") is [.., '+' or ' '] and var names ? names.TrimEnd(" +,").ToString() : line;

    // "Ada Byron (University of London); Mary Shelley (Bath)"
    private static string WithoutBrackets(string line)
    {
        if (line is ['(', ..] || !line.Contains('(', StringComparison.Ordinal))
        {
            return line;
        }

        var (names, depth) = (new System.Text.StringBuilder(line.Length), 0);
        foreach (var letter in line)
        {
            depth += letter == '(' ? 1 : 0;
            if (depth == 0)
            {
                names.Append(letter);
            }

            depth -= letter == ')' && depth > 0 ? 1 : 0;
        }

        return names.ToString();
    }

    // Most lines are text: what stands before their first comma tells.
    private static bool BeginsWithName(ReadOnlySpan<char> line)
    {
        var first = line[..(line.IndexOfAny(Separators) is >= 0 and var end ? end : line.Length)];
        var name = first.Trim();
        return name.IsEmpty || first.Contains(" and ", StringComparison.Ordinal) || first.Contains(" et al", StringComparison.OrdinalIgnoreCase) || IsName(name);
    }

    private static bool IsName(ReadOnlySpan<char> name)
    {
        var (words, capitals, fitting) = (0, 0, true);
        foreach (var range in name.Split(' '))
        {
            var word = name[range];
            if (!word.IsEmpty)
            {
                var isCapital = char.IsUpper(word[0]);
                words++;
                capitals += isCapital ? 1 : 0;
                fitting &= char.IsLetter(word[0]) && (isCapital ? !word[..^1].Contains('.') || IsInitials(word) : Particles.Contains(word));
            }
        }

        return words is >= 2 and <= MaxNameWords ? fitting && capitals >= 2 : name.Length is >= 2 and <= MaxCjkNameChars && IsCjk(name);
    }

    // P.A., J.-P.
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var index = 0; index < word.Length; index++)
        {
            if (!(char.IsUpper(word[index]) || word[index] == '-' || (word[index] == '.' && index > 0 && char.IsUpper(word[index - 1]))))
            {
                return false;
            }
        }

        return word.Length > 1;
    }

    private static bool IsCjk(ReadOnlySpan<char> name)
    {
        foreach (var letter in name)
        {
            if (!PlainText.IsCjk(letter) || !char.IsLetter(letter))
            {
                return false;
            }
        }

        return true;
    }
}
