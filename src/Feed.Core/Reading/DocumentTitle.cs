namespace Feed.Core.Reading;

/// <summary>What a document without a stated title calls itself.</summary>
public static class DocumentTitle
{
    /// <summary>Gives the only heading of the first level, when nothing but a few lines stands before it.</summary>
    public static string? Find(IReadOnlyList<Block> blocks)
    {
        Heading? found = null;
        foreach (var block in blocks)
        {
            if (block is Heading { Level: 1 } heading)
            {
                if (found is not null)
                {
                    return null;
                }

                found = heading;
            }
        }

        return found?.Text is { Length: > 0 } title ? title : null;
    }
}
