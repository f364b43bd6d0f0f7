using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Knows where the lists of a page end that hold names of sections: what stands behind one belongs to none of its names.</summary>
internal sealed class ListEnds(DigestText text)
{
    private readonly Dictionary<Container, int> ends = [];

    /// <returns>The index behind the last block of the list that the block opens in; of any other block no end.</returns>
    public int Behind(int start)
    {
        if (text[start] is not Paragraph { Container: { IsList: true } list })
        {
            return int.MaxValue;
        }

        if (!ends.TryGetValue(list, out var end))
        {
            end = start + 1;
            while (end < text.Count && list.Holds(text[end].Container))
            {
                end++;
            }

            ends.Add(list, end);
        }

        return end;
    }
}
