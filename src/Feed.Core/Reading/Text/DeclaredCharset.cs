using System.Text;
using System.Text.RegularExpressions;

namespace Feed.Core.Reading;

/// <summary>Finds what a document says of its own charset: an XML declaration, a <c>meta</c> element.</summary>
internal static partial class DeclaredCharset
{
    /// <summary>Browsers look at the first 1024 bytes; pages that put scripts first get a few more here.</summary>
    private const int MaxLookedBytes = 4096;

    public static string? Find(ReadOnlySpan<byte> body)
    {
        var start = Encoding.Latin1.GetString(body[..Math.Min(body.Length, MaxLookedBytes)]);
        var found = Declaration().Match(start);
        return found.Success ? found.Groups["name"].Value : null;
    }

    [GeneratedRegex("""(<\?xml[^>]{0,80}encoding|<meta[^>]{0,200}charset)\s{0,9}=\s{0,9}["']?(?<name>[A-Za-z0-9_:.-]{2,40})""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
