using System.Collections.Frozen;

namespace Feed.Core.Layouts.Words;

/// <summary>Words that texts begin with, in whatever case, found by their first letter.</summary>
/// <param name="words">In small letters, none of them empty.</param>
internal sealed class Beginnings(params IEnumerable<string> words)
{
    private readonly FrozenDictionary<char, string[]> byLetter = words.GroupBy(word => word[0]).ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Whether the text begins with any of them.</summary>
    public bool Open(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !byLetter.TryGetValue(char.ToLowerInvariant(text[0]), out var words))
        {
            return false;
        }

        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
