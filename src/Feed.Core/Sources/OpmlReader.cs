using System.Security.Cryptography;
using System.Text;
using System.Xml;
using Feed.Core.Enriching;

namespace Feed.Core.Sources;

/// <summary>Reads OPML 1.0 and 2.0 (http://opml.org/spec2.opml): every outline with an <c>xmlUrl</c>, however deep, is a feed.</summary>
internal static class OpmlReader
{
    /// <summary>Feeds taken from one list.</summary>
    public const int MaxFeeds = 5_000;

    private const int MaxTitleChars = 200;

    /// <summary>Notes on feeds left out; more would tell nobody more.</summary>
    private const int MaxNotes = 100;

    private static readonly XmlReaderSettings Settings = new()
    {
        // A list of feeds needs no document type, and one could ask for files of this machine.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1_000_000,
        CheckCharacters = false,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    public static OpmlOutcome Read(byte[] opml, OpmlImport import)
    {
        OrderedDictionary<string, Source> sources = new(StringComparer.Ordinal);
        List<string> notes = [];
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(opml), Settings);
            if (reader.MoveToContent() != XmlNodeType.Element || !reader.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase))
            {
                return new OpmlOutcome.Broken($"This is no OPML: its first element is {FieldText.Line(reader.LocalName, 40)}.");
            }

            while (reader.Read())
            {
                if (sources.Count >= MaxFeeds)
                {
                    notes.Add($"Only the first {MaxFeeds} feeds are taken.");
                    break;
                }

                if (reader is { NodeType: XmlNodeType.Element, LocalName: "outline" } && Attribute(reader, "xmlUrl") is { Length: > 0 } address)
                {
                    Add(sources, notes, Attribute(reader, "title") ?? Attribute(reader, "text"), address, import);
                }
            }
        }
        catch (XmlException broken)
        {
            return new OpmlOutcome.Broken($"Line {broken.LineNumber} is not XML: {FieldText.Line(broken.Message, 200)}");
        }

        return new OpmlOutcome.Ok([.. sources.Values], notes.Count > MaxNotes ? notes[..MaxNotes] : notes);
    }

    /// <summary>The same feed keeps its id wherever it stands in the list and whatever it is called: the id comes from the address alone.</summary>
    internal static string IdOf(Uri address)
    {
        var host = WebAddress.HostOf(address) is var name && name.StartsWith("www.", StringComparison.Ordinal) ? name[4..] : name;
        var whole = SourceId.Slug($"{host}{(address.IsDefaultPort ? "" : $"-{address.Port}")}{Uri.UnescapeDataString(address.AbsolutePath)}");
        var plain = address.Query.Length == 0 && !address.AbsolutePath.Any(char.IsAsciiLetterUpper)
            && host.Length + address.AbsolutePath.Length <= SourceId.MaxChars && whole.Length > 0
            && address.AbsolutePath.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.');
        if (plain)
        {
            return whole;
        }

        // What the plain name would lose (capitals, query, signs, length) is kept apart by a hash.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address.AbsoluteUri)))[..8];
        var start = whole[..Math.Min(whole.Length, SourceId.MaxChars - 9)].Trim('-');
        return start.Length > 0 ? $"{start}-{hash}" : hash;
    }

    private static string? Attribute(XmlReader reader, string name)
    {
        var value = reader.GetAttribute(name) ?? reader.GetAttribute(name.ToLowerInvariant());
        return FieldText.LineOrNull(value, 4096);
    }

    private static void Add(OrderedDictionary<string, Source> sources, List<string> notes, string? title, string address, OpmlImport import)
    {
        var (resolved, problem) = address.Contains("://", StringComparison.Ordinal)
            ? SourceAddress.Resolve(address, import.Address)
            : (address, "is no http or https address.");
        if (problem is not null)
        {
            notes.Add($"Feed \"{title ?? "without a title"}\" is left out: its address {problem}");
            return;
        }

        var uri = new Uri(resolved);
        var source = new Source
        {
            Id = IdOf(uri),
            Title = FieldText.LineOrNull(title, MaxTitleChars) ?? WebAddress.HostOf(uri),
            Address = resolved,
            Language = import.Language,
            Categories = import.Categories,
            Keep = import.Keep,
        };
        if (!sources.TryAdd(source.Id, source))
        {
            notes.Add($"Feed \"{source.Title}\" is left out: {resolved} stands in the list already.");
        }
    }
}
