using System.Security.Cryptography;
using System.Text;
using Feed.Core.Enriching;
using Feed.Core.Sources;

namespace Feed.Core.Running;

/// <summary>Tells whether the same text would be read to other entries than the last time: by another parser, taxonomy or setting of the source.</summary>
public static class Fingerprint
{
    public static string Of(Source source, Taxonomy taxonomy)
    {
        var hints = source.Hints;
        object?[] parts =
        [
            ProductInfo.ParserVersion, taxonomy.Hash, source.Format, source.Layout, source.Language, source.IssueDate, source.Keep,
            string.Join(',', source.Categories), hints.Main, hints.Entry, hints.Title, hints.Link, hints.EntryLevel, hints.SectionLevel, string.Join('\n', hints.Skip),
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001F', parts))))[..16];
    }
}
