using Feed.Core;

namespace Feed.Local.Commands;

/// <summary>Finds the command that is meant and runs it.</summary>
internal static class CommandLine
{
    private static readonly CommandOption Data = new("--data", "DIR", "folder of the store; default: data in the current folder");
    private static readonly CommandOption Sources = new("--sources", "FILE", "list of sources (JSON or OPML); default: seeds/sources.json of the current folder, or else the one that comes with the program");

    /// <summary>The first one is meant when none is named.</summary>
    private static readonly Command[] All =
    [
        new("serve", null, "serve the feeds and refresh them now and then (the default)",
            [new("--urls", "URLS", "where to listen; default: http://localhost:7071"), Data, Sources], ServeCommand.RunAsync),
        new("refresh", null, "refresh once; exit status 1 if a source failed",
            [
                new("--source", "ID", "only this source, even when it is waiting after failures"),
                new("--confirm", null, "with --source: believe the source though it has far fewer entries, or none"), Data, Sources,
            ], RefreshCommand.RunAsync),
        new("parse", "FILE|URL", "show the entries of one document, without storing anything",
            [
                new("--json", null, "one JSON object a line"), new("--explain", null, "what every block of the document became, and why"),
                new("--format", "NAME", "auto, markdown, html, text or feed"), new("--layout", "NAME", "the layout to use instead of the best one"),
            ], ParseCommand.RunAsync),
        new("sources", null, "list the sources with their state", [new("--json", null, "as /status.json gives it"), Data, Sources], SourcesCommand.RunAsync),
    ];

    public static async Task<int> RunAsync(IReadOnlyList<string> words, Terminal terminal)
    {
        if (words.TakeWhile(word => word != "--").Any(word => word is "--help" or "-h" or "-?"))
        {
            await terminal.Out.WriteLineAsync(Usage());
            return Terminal.Done;
        }

        if (words is ["--version"])
        {
            await terminal.Out.WriteLineAsync($"{ProductInfo.Name} {ProductInfo.Version}");
            return Terminal.Done;
        }

        var named = words.Count > 0 && !words[0].StartsWith('-');
        var command = named ? Array.Find(All, known => known.Name == words[0]) : All[0];
        if (command is null)
        {
            return await terminal.MisuseAsync($"There is no command {words[0]}. Did you mean {NearestName.Of(words[0], All.Select(known => known.Name))}?");
        }

        var (arguments, problem) = Arguments.Read(command, [.. words.Skip(named ? 1 : 0)]);
        return arguments is null ? await terminal.MisuseAsync(problem ?? "") : await command.Run(arguments, terminal);
    }

    private static string Usage()
    {
        List<string> lines = [$"{ProductInfo.Name} {ProductInfo.Version}: digests of papers in, feeds of single entries out.", "", "usage: Feed.Local [COMMAND] [OPTION...]", ""];
        foreach (var command in All)
        {
            lines.Add($"  {command.Name} {command.Operand}".TrimEnd().PadRight(24) + command.Help);
            lines.AddRange(command.Options.Select(option => $"      {option.Name} {option.Value}".TrimEnd().PadRight(24) + option.Help));
        }

        lines.AddRange(["", "  --help, --version", "", "Settings come from environment variables such as Feed__Title and from appsettings.json (section Feed).",
            "Exit status: 0 done, 1 failed, 2 wrong usage."]);
        return string.Join('\n', lines);
    }
}
