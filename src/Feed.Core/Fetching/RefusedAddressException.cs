namespace Feed.Core.Fetching;

/// <summary>A host whose addresses may not be connected to. Thrown while connecting, where HttpClient leaves no other way out.</summary>
public sealed class RefusedAddressException(string message) : IOException(message);
