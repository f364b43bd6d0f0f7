using System.Text;

namespace Feed.Core.Reading;

/// <summary>The header of a mail or of a part of one. Source: RFC 5322 §2.2, RFC 2045.</summary>
internal sealed class MailHeaders
{
    /// <summary>Longer headers are no headers.</summary>
    private const int MaxLines = 1_000;

    // A text that starts with two of these is a mail; "Title:" and "Date:" alone also open documents that are none.
    private static readonly string[] Telling =
        ["from", "to", "subject", "message-id", "mime-version", "received", "return-path", "delivered-to", "reply-to", "sender", "content-type", "list-id", "precedence", "errors-to", "cc"];

    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    private MailHeaders()
    {
    }

    /// <summary>Bytes of the header and the blank line after it.</summary>
    public int Length { get; private set; }

    /// <summary>Lines of the header and the blank line after it.</summary>
    public int Lines { get; private set; }

    /// <summary>Whether the line stands above it with which a mail begins in a file of several.</summary>
    public bool HasEnvelope { get; private set; }

    public bool IsMail => Telling.Count(fields.ContainsKey) >= 2;

    public string MediaType => (fields.GetValueOrDefault("content-type") ?? "text/plain").Split(';')[0].Trim().ToLowerInvariant();

    /// <param name="isOfDigest">Whether it is of a part of <c>multipart/digest</c>, which is a message where it says nothing. Source: RFC 2046 §5.1.5.</param>
    public bool IsMessage(bool isOfDigest) => MediaType == "message/rfc822" || (isOfDigest && !fields.ContainsKey("content-type"));

    public string Encoding => (fields.GetValueOrDefault("content-transfer-encoding") ?? "").Split(';')[0].Trim().ToLowerInvariant();

    public string? Boundary => Parameter("boundary");

    public string? Charset => Parameter("charset");

    public bool IsAttachment => fields.GetValueOrDefault("content-disposition")?.TrimStart().StartsWith("attachment", StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The unfolded value with its encoded words decoded, or <c>null</c>.</summary>
    public string? Find(string name) =>
        fields.TryGetValue(name, out var value) && CleanText.Of(EncodedWords.Decode(value)).Trim() is { Length: > 0 } text ? text : null;

    /// <summary>Reads the header at the start of a mail or part; it may be empty.</summary>
    /// <param name="isPart">In a part anything may follow; at the start of a document, lines that are no fields mean that it has no header.</param>
    public static MailHeaders? Read(ReadOnlySpan<byte> mail, bool isPart)
    {
        var headers = new MailHeaders();
        string? name = null;
        while (headers.Length < mail.Length && headers.Lines < MaxLines)
        {
            var rest = mail[headers.Length..];
            var end = rest.IndexOf((byte)'\n');
            var line = CharsetDecoder.Decode((end < 0 ? rest : rest[..end]).TrimEnd((byte)'\r')).Text;
            var isBlank = string.IsNullOrWhiteSpace(line);
            var isFolded = line.Length > 0 && line[0] is ' ' or '\t' && name is not null;
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var isField = colon > 0 && !line.AsSpan(0, colon).ContainsAny(' ', '\t');
            var isEnvelope = headers.Lines == 0 && line.StartsWith("From ", StringComparison.Ordinal);
            if (!isBlank && !isFolded && !isField && !isEnvelope)
            {
                return isPart ? headers : null;
            }

            headers.HasEnvelope |= isEnvelope;
            headers.Length += end < 0 ? rest.Length : end + 1;
            headers.Lines++;
            if (isBlank && (headers.fields.Count > 0 || isPart))
            {
                return headers;
            }

            name = isFolded ? name : isField ? line[..colon] : null;
            headers.Add(name, isFolded ? line : line[(colon + 1)..], isFolded);
        }

        return isPart ? headers : null;
    }

    private void Add(string? name, string value, bool isFolded)
    {
        if (name is null)
        {
            return;
        }

        // The first of several counts: Received lines, and what a list adds below.
        if (isFolded)
        {
            fields[name] = new StringBuilder(fields.GetValueOrDefault(name)).Append(' ').Append(value.AsSpan().Trim()).ToString();
        }
        else if (!fields.TryAdd(name, value.Trim()))
        {
            return;
        }
    }

    // Source: RFC 2045 §5.1: name=value or name="value", after semicolons.
    private string? Parameter(string wanted)
    {
        foreach (var parameter in (fields.GetValueOrDefault("content-type") ?? "").Split(';').Skip(1))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && parameter.AsSpan(0, equals).Trim().Equals(wanted, StringComparison.OrdinalIgnoreCase))
            {
                return parameter[(equals + 1)..].Trim().Trim('"', '\'');
            }
        }

        return null;
    }
}
