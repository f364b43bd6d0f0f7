using System.Globalization;
using System.Text;

namespace Feed.Http.Hot;

/// <summary>The last line of a head, <c>Date</c> (RFC 9110 §6.6.1), with the empty line behind it. Made once a second.</summary>
internal sealed class DateLine(TimeProvider clock)
{
    private volatile Line line = new(0, []);

    public byte[] Now()
    {
        var second = clock.GetUtcNow().ToUnixTimeSeconds();
        var current = line;
        if (current.Second != second)
        {
            var date = DateTimeOffset.FromUnixTimeSeconds(second).ToString("R", CultureInfo.InvariantCulture);
            line = current = new Line(second, Encoding.ASCII.GetBytes($"Date: {date}\r\n\r\n"));
        }

        return current.Bytes;
    }

    private sealed record Line(long Second, byte[] Bytes);
}
