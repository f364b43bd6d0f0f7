using Feed.Core.Reading;

namespace Feed.Core.Publishing;

/// <summary>A word or phrase to look for, or to do without.</summary>
/// <param name="Text">As typed, blanks collapsed.</param>
public sealed record SearchTerm(string Text, bool IsPhrase, bool IsExcluded)
{
    private readonly string folded = Fold.Of(Text);

    /// <summary>Whether the term says anything: a lone accent folds to nothing.</summary>
    internal bool IsEmpty => folded.Length == 0;

    /// <summary>Whether folded text has the term: Latin words from their start (<c>rag</c> is not in <c>storage</c>, <c>agent</c> is in <c>agents</c>), CJK anywhere.</summary>
    internal bool IsIn(ReadOnlySpan<char> foldedText)
    {
        for (var start = 0; ;)
        {
            var found = foldedText[start..].IndexOf(folded, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            start += found;
            if (start == 0 || !IsWordLetter(folded[0]) || !IsWordLetter(foldedText[start - 1]))
            {
                return true;
            }

            start++;
        }
    }

    public override string ToString() => (IsExcluded ? "-" : "") + (IsPhrase ? $"\"{Text}\"" : Text);

    private static bool IsWordLetter(char letter) => char.IsLetterOrDigit(letter) && !PlainText.IsCjk(letter);
}
