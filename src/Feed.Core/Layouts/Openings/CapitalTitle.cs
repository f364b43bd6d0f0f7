namespace Feed.Core.Layouts;

/// <summary>Measures a title in capital letters before a sentence, with what parts them: <c>READERS WRITE. A subscriber told us</c>.</summary>
internal static class CapitalTitle
{
    private const int MaxChars = 120;
    private const int FewestCapitals = 5;

    private static readonly string[] Ends = [". ", ": ", "! ", "? ", "- "];

    /// <returns>Its length with what parts it from the sentence, or 0.</returns>
    public static int Measure(ReadOnlySpan<char> text)
    {
        var lower = text[..Math.Min(text.Length, MaxChars)].IndexOfAnyInRange('a', 'z');
        var title = lower < 0 ? default : text[..lower];
        var end = CapitalsEnd(title);
        var letters = 0;
        foreach (var letter in title[..end])
        {
            if (char.IsLower(letter))
            {
                return 0;
            }

            letters += char.IsUpper(letter) ? 1 : 0;
        }

        return letters >= FewestCapitals && !IsName(title[..end], text[end..]) ? end : 0;
    }

    // One word and few behind it are the name of a thing and what it is, several and a colon the kind of title: "FLOAT: Federated Learning with Automated Tuning", "SECOND PLACE: What looms taught me".
    private static bool IsName(ReadOnlySpan<char> capitals, ReadOnlySpan<char> rest) =>
        capitals.TrimEnd() is var words && (!words.Contains(' ') || words is [.., ':']) && !rest.IsEmpty && rest.Length <= PlainOpening.MaxTitleChars && !WithoutBracket(rest).TrimEnd(" .").Contains(". ", StringComparison.Ordinal);

    // "Federated Learning with Automated Tuning. (University of London)"
    private static ReadOnlySpan<char> WithoutBracket(ReadOnlySpan<char> rest) => rest.TrimEnd() is [.., ')'] && rest.LastIndexOf('(') is > 0 and var open ? rest[..open] : rest;

    private static int CapitalsEnd(ReadOnlySpan<char> title)
    {
        var end = 0;
        foreach (var sign in Ends)
        {
            end = title.LastIndexOf(sign) is >= 0 and var stop ? Math.Max(end, stop + sign.Length) : end;
        }

        return end;
    }
}
