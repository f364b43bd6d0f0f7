namespace Feed.Core.Reading;

/// <summary>An element of a feed.</summary>
/// <param name="name">Local name, or <c>prefix:name</c> with the prefix that everybody uses for its namespace; lower case.</param>
/// <param name="attributes">As written, from after the name to before the end of the tag.</param>
internal sealed class FeedElement(string name, string attributes, int line, int innerStart)
{
    public string Name => name;

    public int Line => line;

    /// <summary>Where the content starts in the document.</summary>
    public int InnerStart => innerStart;

    /// <summary>Where the content ends in the document.</summary>
    public int InnerEnd { get; set; }

    public List<FeedElement> Children { get; } = [];

    /// <summary>The text directly in it, decoded.</summary>
    public string Text { get; set; } = "";

    /// <summary>The first child of the first name that has one.</summary>
    public FeedElement? Find(params ReadOnlySpan<string> names)
    {
        foreach (var wanted in names)
        {
            if (Children.Find(child => child.Name == wanted) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    public IEnumerable<FeedElement> All(string wanted) => Children.Where(child => child.Name == wanted);

    /// <summary>The decoded value of an attribute, or <c>null</c>.</summary>
    public string? Attribute(string wanted)
    {
        var rest = attributes.AsSpan();
        while (rest.IndexOf('=') is var equals && equals > 0)
        {
            var key = rest[..equals].Trim();
            key = key[(key.LastIndexOfAny(" \n\t") + 1)..];
            rest = rest[(equals + 1)..].TrimStart();
            var quote = rest.IsEmpty ? '\0' : rest[0];
            var isQuoted = quote is '"' or '\'';
            rest = isQuoted ? rest[1..] : rest;
            var end = isQuoted ? rest.IndexOf(quote) : rest.IndexOfAny(" \n\t");
            var value = end < 0 ? rest : rest[..end];
            if (key.Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return CharacterReferences.Decode(value).Trim();
            }

            rest = end < 0 ? default : rest[(end + 1)..];
        }

        return null;
    }
}
