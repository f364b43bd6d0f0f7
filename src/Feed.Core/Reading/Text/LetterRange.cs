using System.Numerics;

namespace Feed.Core.Reading;

/// <summary>Tells of several letters at once which stand between two others.</summary>
internal static class LetterRange
{
    public static Vector<ushort> Holds(Vector<ushort> letters, ushort first, ushort last) =>
        Vector.LessThanOrEqual(letters - new Vector<ushort>(first), new Vector<ushort>((ushort)(last - first)));
}
