using System.Text;

namespace Feed.Core.Reading;

/// <summary>Finds encodings by the names that the web gives them.</summary>
internal static class Charsets
{
    // Names that mean more than they say. Source: the Encoding standard, §4.2.
    private static readonly Dictionary<string, string> Meant = new(StringComparer.OrdinalIgnoreCase)
    {
        ["gb2312"] = "gb18030",
        ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030",
        ["gb_2312-80"] = "gb18030",
        ["cp936"] = "gb18030",
        ["big5-hkscs"] = "big5",
        ["x-x-big5"] = "big5",
        ["sjis"] = "shift_jis",
        ["shift-jis"] = "shift_jis",
        ["x-sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis",
        ["ms932"] = "shift_jis",
        ["ks_c_5601-1987"] = "ks_c_5601-1987",
        ["euc-kr"] = "ks_c_5601-1987",
        ["cp949"] = "ks_c_5601-1987",
        ["utf8"] = "utf-8",
        ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252",
        ["iso-8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252",
        ["cp1252"] = "windows-1252",
        ["cp1251"] = "windows-1251",
        ["iso-8859-9"] = "windows-1254",
    };

    /// <summary>The encoding of a name, or <c>null</c> when nobody knows it.</summary>
    public static Encoding? Find(string? name)
    {
        var bare = name?.Trim(' ', '"', '\'', '\t');
        if (string.IsNullOrEmpty(bare))
        {
            return null;
        }

        var meant = Meant.GetValueOrDefault(bare, bare);
        if (meant.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            return Encoding.UTF8;
        }

        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(meant) ?? Encoding.GetEncoding(meant);
        }
        catch (ArgumentException)
        {
            // The framework's way to say that it has no such encoding.
            return null;
        }
    }

    /// <summary>Whether the encoding fits any bytes, so that its name proves nothing: servers send it when they do not know.</summary>
    public static bool IsCatchAll(Encoding? encoding) => encoding is null or { CodePage: 1252 or 28591 or 20127 };
}
