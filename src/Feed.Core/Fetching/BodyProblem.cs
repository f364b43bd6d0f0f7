using System.Buffers;

namespace Feed.Core.Fetching;

/// <summary>Says why bytes cannot be a digest, wherever they came from.</summary>
internal static class BodyProblem
{
    // White space and the bytes of a byte order mark.
    private static readonly SearchValues<byte> Blank = SearchValues.Create(" \t\r\n\uFEFF"u8);

    /// <summary>The rest of a sentence that starts with the address, or <c>null</c> when there may be text in them.</summary>
    public static string? Of(ReadOnlySpan<byte> body) =>
        !body.ContainsAnyExcept(Blank) ? "is empty. What was published of it stays until it has text again."
        : BinaryContent.Name(body) is { } kind ? $"is {kind}, not text. Give the address of the digest as Markdown, HTML, plain text or a feed."
        : null;
}
