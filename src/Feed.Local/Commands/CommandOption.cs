namespace Feed.Local.Commands;

/// <summary>An option of a command.</summary>
/// <param name="Name">With its two dashes.</param>
/// <param name="Value">What stands for its value in the help; <c>null</c> when it takes none.</param>
internal sealed record CommandOption(string Name, string? Value, string Help);
