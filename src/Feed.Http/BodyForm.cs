namespace Feed.Http;

/// <summary>The forms in which a document answers a request.</summary>
internal enum BodyForm
{
    /// <summary>The client has it: 304.</summary>
    NotModified,
    Plain,
    Gzip,
    Brotli,
}
