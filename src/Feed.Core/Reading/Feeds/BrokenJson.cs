using System.Text;
using System.Text.Json;

namespace Feed.Core.Reading;

/// <summary>Saves what is whole of a JSON feed that is cut or broken: a download that ended early, a quote too many.</summary>
internal static class BrokenJson
{
    private const int DepthOfList = 1;
    private const int DepthOfItem = 2;

    private static readonly JsonReaderOptions Tolerant = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Gives the feed up to its last whole item as JSON, or <c>null</c> when no item is whole.</summary>
    public static byte[]? UpToLastItem(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var end = EndOfLastItem(bytes);
        return end == 0 ? null : [.. bytes.AsSpan(0, end), .. "]}"u8];
    }

    private static int EndOfLastItem(byte[] json)
    {
        var reader = new Utf8JsonReader(json, Tolerant);
        var (end, isInItems) = (0, false);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == DepthOfList)
                {
                    isInItems = reader.ValueTextEquals("items"u8);
                }
                else if (isInItems && reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == DepthOfItem)
                {
                    end = (int)reader.BytesConsumed;
                }
            }
        }
        catch (JsonException)
        {
            // Here it breaks: what was found so far is whole.
        }

        return end;
    }
}
