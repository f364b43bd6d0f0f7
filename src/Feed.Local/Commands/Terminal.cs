namespace Feed.Local.Commands;

/// <summary>Where a command writes: results to <paramref name="Out"/>, everything else to <paramref name="Error"/>.</summary>
/// <param name="Cancel">Set by Ctrl+C and by a polite kill.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, CancellationToken Cancel)
{
    public const int Done = 0;
    public const int Failed = 1;
    public const int WrongUsage = 2;

    public async Task WriteAsync(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            await Out.WriteLineAsync(line);
        }
    }

    /// <summary>Writes a message for the person at the keyboard and gives the exit status for a failure.</summary>
    public async Task<int> FailAsync(string message)
    {
        await Error.WriteLineAsync(message);
        return Failed;
    }

    /// <summary>Writes what is wrong with the command line and gives the exit status for that.</summary>
    public async Task<int> MisuseAsync(string message)
    {
        await Error.WriteLineAsync($"{message}\nTry --help.");
        return WrongUsage;
    }
}
