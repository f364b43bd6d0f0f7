using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>Takes a printed list of authors apart: one name each, in order, without <c>et al.</c>, affiliations and decoration.</summary>
public static partial class AuthorNames
{
    /// <summary>Names kept of one paper; collaborations print thousands.</summary>
    public const int MaxAuthors = 200;

    private const int MaxNameChars = 120;

    private const int MaxListChars = 20_000;

    private const int MaxSuffixChars = 5;

    // What the expressions below cannot match without: few lists hold any of it, and looking is much cheaper than matching.
    private static readonly SearchValues<char> EmphasisSigns = SearchValues.Create("*_`$^\u00B9\u00B2\u00B3\u2070\u2071\u2072\u2073\u2074\u2075\u2076\u2077\u2078\u2079");
    private static readonly SearchValues<char> EtAlSigns = SearchValues.Create("&等");
    private static readonly SearchValues<string> EtAlWords = SearchValues.Create(["et ", "et.", "at ", "at.", "others"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> AndSigns = SearchValues.Create("和与及");
    private static readonly SearchValues<string> AndWords = SearchValues.Create([" and ", " & ", " und ", " et ", " y "], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> FirstAndLetters = SearchValues.Create("aA&uUeEyY");
    private static readonly string[] FirstAnds = ["and ", "& ", "und ", "et ", "y "];

    private static readonly char[] Around = [' ', '.', ',', ';', '*', '†', '‡', ':', '，', '。', '；'];
    private static readonly char[] Semicolons = [';', '；'];
    private static readonly char[] Commas = [',', '，', '、', '|', '·'];

    /// <param name="printed">As in the digest: <c>by Zhang, Liu, Cherry, and Firat</c>, <c>王伟、李娜 等</c>, <c>Tr\'e Guillory (MIT) et al.</c></param>
    public static IReadOnlyList<string> Split(string? printed)
    {
        var text = TexAccents.Decode(FieldText.Line(printed, MaxListChars)).Normalize(NormalizationForm.FormC);
        text = text.AsSpan().ContainsAny(EmphasisSigns) ? Emphasis().Replace(text, " ") : text;
        text = WithoutBrackets(text);
        text = MayHaveLead(text.AsSpan().TrimStart()) ? Lead().Replace(text, "") : text;
        text = text.AsSpan().ContainsAny(EtAlSigns) || text.AsSpan().ContainsAny(EtAlWords) ? EtAl().Replace(text, ", ") : text;
        var hasAnd = HasAnd(text);
        List<string> names = [];
        foreach (var part in text.Split(SeparatorOf(text), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if ((hasAnd && HasAnd(part)) || BeginsWithAnd(part))
            {
                foreach (var name in And().Split(part))
                {
                    Add(names, name.Trim(Around), part);
                }
            }
            else
            {
                Add(names, part.Trim(Around), part);
            }
        }

        return names.Count > MaxAuthors ? names[..MaxAuthors] : names;
    }

    // by, authors, 作者, 著者
    private static bool MayHaveLead(ReadOnlySpan<char> text) => text is ['b' or 'B', 'y' or 'Y', ..] or ['a' or 'A', 'u' or 'U', ..] or ['作' or '著', '者', ..];

    private static bool HasAnd(ReadOnlySpan<char> text) => text.ContainsAny(AndSigns) || text.ContainsAny(AndWords);

    private static bool BeginsWithAnd(string part)
    {
        foreach (var word in FirstAndLetters.Contains(part[0]) ? FirstAnds : [])
        {
            if (part.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A semicolon separates names that have commas in them (<c>Smith, J.; Doe, A.</c>); else every kind of comma does.</summary>
    private static char[] SeparatorOf(string text) => text.AsSpan().IndexOfAny(';', '；') >= 0 ? Semicolons : Commas;

    private static void Add(List<string> names, string name, string part)
    {
        if (!PlainText.HasLetter(name))
        {
            return;
        }

        // "Smith, Jr." is one name, and a lost full stop belongs to it: "J." ends in one, "Firat." does not.
        if (names.Count > 0 && name.Length <= MaxSuffixChars && Suffix().IsMatch(name))
        {
            names[^1] = $"{names[^1]}, {name}{(part.TrimEnd().EndsWith('.') ? "." : "")}";
            return;
        }

        var whole = char.IsUpper(name[^1]) && Initial().IsMatch(name) && part.TrimEnd(' ', ',').EndsWith('.') ? name + "." : name;
        names.Add(FieldText.Line(whole, MaxNameChars));
    }

    /// <summary>Drops what stands in round or square brackets, which is where affiliations and footnote marks are.</summary>
    private static string WithoutBrackets(string text)
    {
        if (text.AsSpan().IndexOfAny("([（【") < 0)
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        var depth = 0;
        foreach (var letter in text)
        {
            depth += letter is '(' or '[' or '（' or '【' ? 1 : 0;
            _ = depth == 0 ? builder.Append(letter) : builder;
            depth -= letter is ')' or ']' or '）' or '】' && depth > 0 ? 1 : 0;
        }

        return builder.ToString();
    }

    [GeneratedRegex(@"[*_`]+|\$\^\{?[^$]{0,20}\}?\$|\^\{[^}]{0,20}\}|[\u00B9\u00B2\u00B3\u2070-\u2079]", RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"^\s*(?:(?:by|authors?|作者|作者们|著者)\s*[:：]?\s+|(?:authors?|作者|著者)\s*[:：]\s*)+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Lead();

    // "et al." as people write it: at al., at el., et. al, and others, 等, 等人.
    [GeneratedRegex(@"[,，、]?\s*\b(?:and\s+)?(?:(?:et|at)(?:\.\s*|\s+)(?:al|el)\b\.?|and\s+(?:many\s+)?others\b\.?|&\s*al\b\.?)|\s*等(?:人|\s*\d+\s*人)?\s*[.。]?\s*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex EtAl();

    [GeneratedRegex(@"(?:^|\s+)(?:and|&|und|et|y|和|与)\s+|(?<=\p{IsCJKUnifiedIdeographs})(?:和|与|及)(?=\p{IsCJKUnifiedIdeographs}{2})", RegexOptions.IgnoreCase)]
    private static partial Regex And();

    [GeneratedRegex(@"^(?:Jr|Sr|II|III|IV|PhD|Ph\.D|MD|M\.D)$", RegexOptions.NonBacktracking)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"(?:^|[\s.-])\p{Lu}$", RegexOptions.NonBacktracking)]
    private static partial Regex Initial();
}
