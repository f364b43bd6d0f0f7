using System.Text;
using System.Text.Json;

namespace Feed.Core.Sources;

/// <summary>A JSON value that knows its line, so that a message about it can name the place.</summary>
/// <param name="Line">1-based.</param>
internal abstract record JsonTree(int Line)
{
    public sealed record Map(int Line, IReadOnlyList<Member> Members) : JsonTree(Line);

    public sealed record List(int Line, IReadOnlyList<JsonTree> Items) : JsonTree(Line);

    public sealed record Text(int Line, string Value) : JsonTree(Line);

    /// <summary>A whole number; other numbers are settings that nothing asks for.</summary>
    public sealed record Number(int Line, double Value) : JsonTree(Line);

    public sealed record Flag(int Line, bool Value) : JsonTree(Line);

    public sealed record Nothing(int Line) : JsonTree(Line);

    /// <param name="Line">Of the name.</param>
    public sealed record Member(int Line, string Name, JsonTree Value);

    public string Kind => this switch
    {
        Map => "an object",
        List => "a list",
        Text => "a text",
        Number => "a number",
        Flag => "true or false",
        _ => "null",
    };

    /// <summary>Reads JSON with comments and trailing commas.</summary>
    /// <exception cref="JsonException">It is not JSON; the exception knows the line.</exception>
    public static JsonTree Parse(byte[] utf8)
    {
        var start = utf8.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        var lines = new LineCounter(utf8);
        var reader = new Utf8JsonReader(
            utf8.AsSpan(start), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 32 });
        reader.Read();
        var tree = Read(ref reader, lines, start);
        while (reader.Read())
        {
            // The reader itself reports what follows the value.
        }

        return tree;
    }

    private static JsonTree Read(ref Utf8JsonReader reader, LineCounter lines, int start)
    {
        var line = lines.LineAt(start + reader.TokenStartIndex);
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => new Map(line, ReadMembers(ref reader, lines, start)),
            JsonTokenType.StartArray => new List(line, ReadItems(ref reader, lines, start)),
            JsonTokenType.String => new Text(line, TextOf(ref reader)),
            JsonTokenType.Number => new Number(line, reader.TryGetDouble(out var number) ? number : double.NaN),
            JsonTokenType.True or JsonTokenType.False => new Flag(line, reader.TokenType == JsonTokenType.True),
            _ => new Nothing(line),
        };
    }

    private static List<Member> ReadMembers(ref Utf8JsonReader reader, LineCounter lines, int start)
    {
        List<Member> members = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var (line, name) = (lines.LineAt(start + reader.TokenStartIndex), TextOf(ref reader));
            reader.Read();
            members.Add(new Member(line, name, Read(ref reader, lines, start)));
        }

        return members;
    }

    private static List<JsonTree> ReadItems(ref Utf8JsonReader reader, LineCounter lines, int start)
    {
        List<JsonTree> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(Read(ref reader, lines, start));
        }

        return items;
    }

    /// <summary>The text; bytes that are no UTF-8 and escaped lone surrogates become U+FFFD, which <c>GetString</c> would throw at.</summary>
    private static string TextOf(ref Utf8JsonReader reader)
    {
        var raw = Encoding.UTF8.GetString(reader.ValueSpan);
        return raw.Contains('\\', StringComparison.Ordinal) ? JsonEscapes.Decode(raw) : raw;
    }

    /// <summary>Counts lines up to places that come in order.</summary>
    private sealed class LineCounter(byte[] bytes)
    {
        private int line = 1;
        private int place;

        public int LineAt(long offset)
        {
            line += bytes.AsSpan(place, (int)offset - place).Count((byte)'\n');
            place = (int)offset;
            return line;
        }
    }
}
