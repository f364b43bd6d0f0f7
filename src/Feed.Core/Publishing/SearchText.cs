namespace Feed.Core.Publishing;

/// <summary>What <c>q</c> and <c>author</c> ask for: words, <c>"phrases"</c> and, in <c>q</c>, <c>-without</c>, all of which must hold.</summary>
public sealed record SearchText(IReadOnlyList<SearchTerm> Terms)
{
    /// <summary>Reads any text; an unclosed phrase runs to the end. <c>null</c> when nothing is asked for.</summary>
    /// <param name="canExclude">Whether <c>-</c> before a word means without it.</param>
    public static SearchText? Parse(string text, bool canExclude)
    {
        var terms = new List<SearchTerm>();
        var rest = text.AsSpan().Trim();
        while (!rest.IsEmpty)
        {
            var excluded = canExclude && rest[0] == '-';
            rest = excluded ? rest[1..] : rest;
            var phrase = rest is ['"' or '“' or '”', ..];
            rest = phrase ? rest[1..] : rest;
            var end = phrase ? rest.IndexOfAny("\"“”") : IndexOfBlank(rest);
            var word = end < 0 ? rest : rest[..end];
            var term = new SearchTerm(string.Join(' ', word.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), phrase, excluded);
            if (!term.IsEmpty)
            {
                terms.Add(term);
            }

            rest = end < 0 ? default : rest[(end + 1)..].TrimStart();
        }

        return terms.Count == 0 ? null : new SearchText(terms);
    }

    internal bool Holds(ReadOnlySpan<char> foldedText)
    {
        foreach (var term in Terms)
        {
            if (term.IsIn(foldedText) == term.IsExcluded)
            {
                return false;
            }
        }

        return true;
    }

    public override string ToString() => string.Join(' ', Terms);

    private static int IndexOfBlank(ReadOnlySpan<char> text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsWhiteSpace(text[index]))
            {
                return index;
            }
        }

        return -1;
    }
}
