namespace Feed.Core.Reading;

/// <summary>Files of several mails, one below the other, each under an envelope: <c>From ada@example.org Mon Feb 13 10:12:38 2012</c>.</summary>
/// <remarks>Source: RFC 4155. Archives of lists write <c>ada at example.org</c>.</remarks>
internal static class MailBox
{
    /// <summary>Whether another mail begins in what follows the header of the first.</summary>
    public static bool GoesOn(ReadOnlySpan<byte> body)
    {
        while (body.IndexOf("\nFrom "u8) is >= 0 and var found)
        {
            body = body[(found + 1)..];
            var end = body.IndexOf((byte)'\n');
            if (end < 0)
            {
                return false;
            }

            var envelope = body[..end].TrimEnd((byte)'\r');
            body = body[end..];
            if (char.IsAsciiDigit((char)envelope[^1]) && (body.StartsWith("\nFrom: "u8) || body.StartsWith("\nReturn-Path: "u8) || body.StartsWith("\nReceived: "u8)))
            {
                return true;
            }
        }

        return false;
    }
}
