namespace Feed.Core.Reading;

/// <summary>What a document is written in.</summary>
public enum DocumentFormat
{
    /// <summary>To be found out from media type, name and content, in this order of mistrust: content wins.</summary>
    Auto,
    Markdown,
    Html,

    /// <summary>Plain text and mail.</summary>
    Text,

    /// <summary>RSS 0.9x to 2.0, RDF, Atom or JSON Feed.</summary>
    Feed,
}
