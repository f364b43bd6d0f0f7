namespace Feed.Core.Fetching;

/// <summary>More came over the wire than is wanted. Thrown while reading, where a stream has no other way out.</summary>
internal sealed class TooLargeException() : IOException("More came over the wire than is wanted.");
