namespace Feed.Core.Running;

/// <summary>What somebody asked to be refreshed.</summary>
/// <param name="Source">Id, or <c>null</c> for all that are due.</param>
/// <param name="Confirmed">Whether who asks vouches for far fewer entries than before, or none.</param>
public sealed record RefreshRequest(string? Source, bool Confirmed = false)
{
    // No id of a source has a question mark.
    private const string Confirm = "?confirm";

    public static readonly RefreshRequest All = new(Source: null);

    public RunKind Kind => Confirmed ? RunKind.Confirmed : RunKind.Asked;

    /// <summary>The request for one source as a message of a queue: its id, with a mark behind it when it is confirmed.</summary>
    public string ToMessage() => Source + (Confirmed ? Confirm : "");

    public static RefreshRequest Parse(string message) =>
        message.EndsWith(Confirm, StringComparison.Ordinal) ? new(message[..^Confirm.Length], Confirmed: true) : new(message);
}
