using System.Text;

namespace Feed.Core.Reading;

/// <summary>Splits the body of a mail at the lines between its parts. Source: RFC 2046 §5.1.</summary>
internal static class MailBoundary
{
    /// <summary>Further parts are not read.</summary>
    private const int MaxParts = 500;

    /// <summary>The parts with the lines at which they start. A missing last boundary ends at the end.</summary>
    public static List<(ReadOnlyMemory<byte> Part, int Line)> Split(ReadOnlyMemory<byte> body, string boundary, int firstLine)
    {
        var parts = new List<(ReadOnlyMemory<byte>, int)>();
        var mark = Encoding.UTF8.GetBytes("--" + boundary);
        var (start, startLine, at, line) = (-1, 0, 0, firstLine);
        while (at < body.Length && parts.Count < MaxParts)
        {
            var rest = body.Span[at..];
            var end = rest.IndexOf((byte)'\n');
            var length = end < 0 ? rest.Length : end + 1;
            if (rest.StartsWith(mark))
            {
                if (start >= 0)
                {
                    parts.Add((body[start..at], startLine));
                }

                if (rest[mark.Length..].StartsWith("--"u8))
                {
                    return parts;
                }

                (start, startLine) = (at + length, line + 1);
            }

            at += length;
            line++;
        }

        if (start >= 0 && start < body.Length)
        {
            parts.Add((body[start..], startLine));
        }

        return parts;
    }
}
