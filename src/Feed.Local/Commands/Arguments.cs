using Feed.Core;

namespace Feed.Local.Commands;

/// <summary>A command line, checked against the options of its command.</summary>
internal sealed record Arguments(string? Operand, IReadOnlyDictionary<string, string> Options)
{
    public string? this[string option] => Options.GetValueOrDefault(option);

    public bool Has(string option) => Options.ContainsKey(option);

    /// <summary>Reads what follows the command's name: <c>--option value</c>, <c>--option=value</c>, an operand; <c>--</c> ends the options.</summary>
    /// <returns>The arguments, or what is wrong with them.</returns>
    public static (Arguments? Arguments, string? Problem) Read(Command command, IReadOnlyList<string> words)
    {
        Dictionary<string, string> options = new(StringComparer.Ordinal);
        string? operand = null;
        var literal = false;
        for (var index = 0; index < words.Count; index++)
        {
            var word = words[index];
            if (!literal && word == "--")
            {
                literal = true;
            }
            else if (literal || !word.StartsWith('-') || word == "-")
            {
                if (command.Operand is null || operand is not null)
                {
                    return (null, command.Operand is null ? $"{command.Name} takes no {word}." : $"{command.Name} takes one {command.Operand}, not also {word}.");
                }

                operand = word;
            }
            else if (Take(command, words, options, ref index) is { } problem)
            {
                return (null, problem);
            }
        }

        return command.Operand is not null && operand is null ? (null, $"{command.Name} wants a {command.Operand}.") : (new Arguments(operand, options), null);
    }

    private static string? Take(Command command, IReadOnlyList<string> words, Dictionary<string, string> options, ref int index)
    {
        var parts = words[index].Split('=', 2);
        if (command.Options.FirstOrDefault(known => known.Name == parts[0]) is not { } option)
        {
            var nearest = NearestName.Of(parts[0], command.Options.Select(known => known.Name).Append("--help"));
            return $"{command.Name} has no option {parts[0]}. Did you mean {nearest}?";
        }

        if (option.Value is null)
        {
            options[option.Name] = "";
            return parts.Length == 1 ? null : $"{option.Name} takes no value.";
        }

        if (parts.Length == 1 && (index + 1 == words.Count || words[index + 1].StartsWith("--", StringComparison.Ordinal)))
        {
            return $"{option.Name} wants a value: {option.Name} {option.Value}.";
        }

        options[option.Name] = parts.Length == 2 ? parts[1] : words[++index];
        return null;
    }
}
