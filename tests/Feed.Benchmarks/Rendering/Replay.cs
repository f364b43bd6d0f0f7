using System.Text;
using System.Text.Json;
using System.Xml;

namespace Feed.Benchmarks.Rendering;

/// <summary>
/// Writes a document again with the writer of the framework: the same elements, texts and values, already in memory as strings.
/// That is less work than making the document that way in earnest, where dates, addresses and HTML have to be put together first.
/// </summary>
internal static class Replay
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Action<MemoryStream> Of(byte[] document, bool isJson) => isJson ? OfJson(document) : OfXml(document);

    private static Action<MemoryStream> OfXml(byte[] document)
    {
        var steps = new List<Action<XmlWriter>>();
        using var reader = XmlReader.Create(new MemoryStream(document), new XmlReaderSettings { IgnoreWhitespace = false });
        while (reader.Read())
        {
            Add(steps, reader);
        }

        return output =>
        {
            using var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = Utf8, OmitXmlDeclaration = false });
            foreach (var step in steps)
            {
                step(writer);
            }
        };
    }

    private static void Add(List<Action<XmlWriter>> steps, XmlReader reader)
    {
        var (prefix, name, space, text) = (reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                var isEmpty = reader.IsEmptyElement;
                steps.Add(writer => writer.WriteStartElement(prefix, name, space));
                while (reader.MoveToNextAttribute())
                {
                    var (attributePrefix, attribute, attributeSpace, value) = (reader.Prefix, reader.LocalName, reader.NamespaceURI, reader.Value);
                    steps.Add(writer => writer.WriteAttributeString(attributePrefix, attribute, attributeSpace, value));
                }

                if (isEmpty)
                {
                    steps.Add(writer => writer.WriteEndElement());
                }

                break;
            case XmlNodeType.EndElement:
                steps.Add(writer => writer.WriteEndElement());
                break;
            case XmlNodeType.CDATA:
                steps.Add(writer => writer.WriteCData(text));
                break;
            case XmlNodeType.Text:
                steps.Add(writer => writer.WriteString(text));
                break;
        }
    }

    private static Action<MemoryStream> OfJson(byte[] document)
    {
        var steps = new List<Action<Utf8JsonWriter>>();
        var reader = new Utf8JsonReader(document);
        string? name = null;
        while (reader.Read())
        {
            name = reader.TokenType == JsonTokenType.PropertyName ? reader.GetString() : Add(steps, ref reader, name);
        }

        return output =>
        {
            using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            foreach (var step in steps)
            {
                step(writer);
            }
        };
    }

    // Gives back the name of the property under way: none.
    private static string? Add(List<Action<Utf8JsonWriter>> steps, ref Utf8JsonReader reader, string? name)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        var number = reader.TokenType == JsonTokenType.Number ? reader.GetInt64() : 0;
        steps.Add((reader.TokenType, name) switch
        {
            (JsonTokenType.StartObject, null) => writer => writer.WriteStartObject(),
            (JsonTokenType.StartObject, _) => writer => writer.WriteStartObject(name),
            (JsonTokenType.StartArray, null) => writer => writer.WriteStartArray(),
            (JsonTokenType.StartArray, _) => writer => writer.WriteStartArray(name),
            (JsonTokenType.EndObject, _) => writer => writer.WriteEndObject(),
            (JsonTokenType.EndArray, _) => writer => writer.WriteEndArray(),
            (JsonTokenType.String, null) => writer => writer.WriteStringValue(text),
            (JsonTokenType.String, _) => writer => writer.WriteString(name, text),
            (JsonTokenType.Number, _) => writer => writer.WriteNumber(name ?? "", number),
            (var kind, _) => writer => writer.WriteBoolean(name ?? "", kind == JsonTokenType.True),
        });
        return null;
    }
}
