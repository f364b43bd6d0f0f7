namespace Feed.Core.Layouts;

/// <summary>Of each block the level of the nearest heading above it, or 0; found once it is asked for.</summary>
internal sealed class LevelsAbove(DigestText text)
{
    private byte[]? levels;

    public int this[int index]
    {
        get
        {
            levels ??= Find();
            return levels[index];
        }
    }

    private byte[] Find()
    {
        var above = new byte[text.Count];
        for (var block = 1; block < above.Length; block++)
        {
            above[block] = text.Level(block - 1) is > 0 and var level ? (byte)level : above[block - 1];
        }

        return above;
    }
}
