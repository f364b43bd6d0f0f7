using System.Text.Json;

namespace Feed.Core.Sources;

/// <summary>Reads a list that an operator wrote, as far as its JSON.</summary>
internal static class ListFile
{
    /// <summary>A larger list is a mistake, in bytes.</summary>
    public const int MaxBytes = 10 * 1024 * 1024;

    /// <summary>Gives the top object of the file, or <c>null</c> and the problem in <paramref name="problems"/>.</summary>
    /// <param name="member">The one member that must be there, a list: its name says what kind of file this is.</param>
    public static JsonTree.Map? Read(string path, string member, ICollection<ListProblem> problems)
    {
        if (Load(path, problems) is not { } bytes)
        {
            return null;
        }

        try
        {
            var tree = JsonTree.Parse(bytes);
            if (tree is JsonTree.Map map)
            {
                return map;
            }

            problems.Add(new ListProblem(path, tree.Line, null, $"this is {tree.Kind}. Write {{ \"{member}\": [ … ] }}."));
        }
        catch (JsonException broken)
        {
            problems.Add(new ListProblem(path, (int)(broken.LineNumber ?? 0) + 1, null, $"this is not JSON: {Reason(broken)} Mend this line, or the one before."));
        }

        return null;
    }

    public static byte[]? Load(string path, ICollection<ListProblem> problems)
    {
        try
        {
            var file = new FileInfo(path);
            if (!file.Exists)
            {
                var remedy = Directory.Exists(path) ? "this is a folder; name the file in it" : "there is no such file; create it or correct the setting that names it";
                problems.Add(new ListProblem(path, null, null, $"{char.ToUpperInvariant(remedy[0])}{remedy[1..]}."));
                return null;
            }

            if (file.Length > MaxBytes)
            {
                problems.Add(new ListProblem(path, null, null, $"The file has {file.Length} bytes; at most {MaxBytes} are read. Is it the right file?"));
                return null;
            }

            return File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            problems.Add(new ListProblem(path, null, null, $"The file cannot be read: {failure.Message}"));
            return null;
        }
    }

    private static string Reason(JsonException broken)
    {
        var text = broken.Message;
        var end = text.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end > 0 ? text[..end] : text;
    }
}
