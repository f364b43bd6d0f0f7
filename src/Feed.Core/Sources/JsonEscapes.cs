using System.Globalization;
using System.Text;

namespace Feed.Core.Sources;

/// <summary>Undoes the escapes of a JSON string (RFC 8259 §7) that is known to be well-formed; an escaped half of a character stays half.</summary>
internal static class JsonEscapes
{
    public static string Decode(string raw)
    {
        var builder = new StringBuilder(raw.Length);
        for (var index = 0; index < raw.Length; index++)
        {
            if (raw[index] != '\\')
            {
                builder.Append(raw[index]);
                continue;
            }

            index++;
            builder.Append(raw[index] switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => (char)int.Parse(raw.AsSpan(index + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
                var same => same,
            });
            index += raw[index] == 'u' ? 4 : 0;
        }

        return builder.ToString();
    }
}
