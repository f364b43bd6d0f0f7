using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Knows pictures side by side that lead to different places: buttons to pass an entry on, none of which stands for it.</summary>
internal static class PictureRow
{
    private const int FewestPictures = 3;

    /// <summary>Whether the linked picture is one of at least three in a row, none like another.</summary>
    public static bool Holds(DigestText text, Frame frame, int picture)
    {
        var (start, end) = (picture, picture + 1);
        while (start > frame.Start && picture - start < FewestPictures && Differ(text[start - 1], text[start]))
        {
            start--;
        }

        while (end < frame.End && end - start < FewestPictures && Differ(text[end - 1], text[end]))
        {
            end++;
        }

        return end - start >= FewestPictures;
    }

    private static bool Differ(Block first, Block second) => first is Image { Link: { } one } && second is Image { Link: { } other } && one != other;
}
