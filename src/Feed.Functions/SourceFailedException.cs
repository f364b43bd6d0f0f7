namespace Feed.Functions;

/// <summary>Tells the host that a message is to be tried again. The state of the source already says what is wrong.</summary>
internal sealed class SourceFailedException(string message) : Exception(message);
