using System.Runtime.InteropServices;
using Feed.Core.Layouts.Words;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Finds the value behind a label.</summary>
internal static class FindField
{
    public static string? Text(List<Piece> pieces, Field field)
    {
        foreach (var piece in CollectionsMarshal.AsSpan(pieces))
        {
            if (piece.Field == field)
            {
                return piece.Value.Text.Trim() is { Length: > 0 } value ? value : null;
            }
        }

        return null;
    }
}
