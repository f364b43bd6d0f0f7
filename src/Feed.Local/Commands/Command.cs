namespace Feed.Local.Commands;

/// <summary>One thing the program does.</summary>
/// <param name="Operand">What stands for its one operand in the help; <c>null</c> when it takes none.</param>
/// <param name="Run">Gives the exit status: 0 done, 1 failed, 2 wrong usage.</param>
internal sealed record Command(string Name, string? Operand, string Help, IReadOnlyList<CommandOption> Options, Func<Arguments, Terminal, Task<int>> Run);
