using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Feed.Http;

/// <summary>Prints <c>/status.json</c>.</summary>
internal static class StatusJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(IReadOnlyList<SourceReport> reports)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("sources");
            foreach (var report in reports)
            {
                Write(json, report);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SourceReport report)
    {
        var state = report.State;
        json.WriteStartObject();
        json.WriteString("id", report.Source.Id);
        json.WriteString("title", report.Source.Title);
        json.WriteString("address", report.Source.Address);
        json.WriteString("state", report.Condition.ToString().ToLowerInvariant());
        json.WriteString("problem", report.Problem);
        Time(json, "lastAttempt", state?.LastAttempt);
        Time(json, "lastSuccess", state?.LastSuccess);
        Time(json, "lastNewEntry", state?.LastNewEntry);
        json.WriteNumber("entries", state?.Entries ?? 0);
        json.WriteString("layout", state?.Layout);
        json.WriteNumber("coverage", Math.Round(state?.Coverage ?? 0, 4));
        json.WriteEndObject();
    }

    private static void Time(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } instant)
        {
            json.WriteString(name, instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
