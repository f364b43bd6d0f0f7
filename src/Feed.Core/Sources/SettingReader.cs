namespace Feed.Core.Sources;

/// <summary>Reads the settings of one object of a list and collects every problem instead of stopping at the first.</summary>
/// <param name="setting">Where the object stands, such as <c>sources[2]</c>.</param>
internal sealed class SettingReader(string file, string setting, JsonTree.Map map, ICollection<ListProblem> problems)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public int Line => map.Line;

    /// <summary>The text, or <c>null</c> when it is absent or null. Blank text is a problem.</summary>
    public string? Text(string name)
    {
        switch (Find(name))
        {
            case null:
                return null;
            case JsonTree.Text { Value: var value } text when string.IsNullOrWhiteSpace(value):
                Report(text.Line, name, "is blank. Give it a value or leave it out.");
                return null;
            case JsonTree.Text text:
                return text.Value.Trim();
            case var other:
                Report(other.Line, name, $"is {other.Kind}. Write a text in quotes.");
                return null;
        }
    }

    /// <summary>As <see cref="Text"/>, and a problem when it is absent.</summary>
    public string? Required(string name, string remedy)
    {
        if (map.Members.All(member => member.Name != name) || Find(name) is null)
        {
            asked.Add(name);
            Report(map.Line, name, $"is missing. {remedy}");
            return null;
        }

        return Text(name);
    }

    /// <summary>A whole number within bounds, or <c>null</c>.</summary>
    public int? Number(string name, int least, int most)
    {
        switch (Find(name))
        {
            case null:
                return null;
            case JsonTree.Number { Value: var value } when value == Math.Floor(value) && value >= least && value <= most:
                return (int)value;
            case var other:
                Report(other.Line, name, $"must be a whole number from {least} to {most}.");
                return null;
        }
    }

    /// <summary>A list of texts; a single text is a list of one.</summary>
    public IReadOnlyList<(string Value, int Line)> Texts(string name)
    {
        switch (Find(name))
        {
            case null:
                return [];
            case JsonTree.Text text when !string.IsNullOrWhiteSpace(text.Value):
                return [(text.Value.Trim(), text.Line)];
            case JsonTree.List list when list.Items.All(item => item is JsonTree.Text { Value: var value } && !string.IsNullOrWhiteSpace(value)):
                return [.. list.Items.Cast<JsonTree.Text>().Select(text => (text.Value.Trim(), text.Line))];
            case var other:
                Report(other.Line, name, "must be a list of texts: [ \"…\", \"…\" ].");
                return [];
        }
    }

    /// <summary>An object inside this one, or <c>null</c>.</summary>
    public SettingReader? Object(string name)
    {
        switch (Find(name))
        {
            case null:
                return null;
            case JsonTree.Map inner:
                return new SettingReader(file, $"{setting}.{name}", inner, problems);
            case var other:
                Report(other.Line, name, $"is {other.Kind}. Write an object: {{ … }}.");
                return null;
        }
    }

    /// <summary>The objects of a list; what is no object in it is a problem.</summary>
    public IReadOnlyList<SettingReader> Objects(string name, string remedy)
    {
        if (Find(name) is not JsonTree.List list)
        {
            Report(Find(name)?.Line ?? map.Line, name, $"is not a list. {remedy}");
            return [];
        }

        List<SettingReader> objects = [];
        foreach (var (index, item) in list.Items.Index())
        {
            var place = setting.Length == 0 ? $"{name}[{index}]" : $"{setting}.{name}[{index}]";
            if (item is JsonTree.Map inner)
            {
                objects.Add(new SettingReader(file, place, inner, problems));
            }
            else
            {
                problems.Add(new ListProblem(file, item.Line, place, $"is {item.Kind}. {remedy}"));
            }
        }

        return objects;
    }

    public bool Has(string name) => Find(name) is not null;

    public int LineOf(string name) => Find(name)?.Line ?? map.Line;

    public void Report(string name, string text) => Report(LineOf(name), name, text);

    public void Report(int line, string name, string text) =>
        problems.Add(new ListProblem(file, line, setting.Length == 0 ? name : $"{setting}.{name}", text));

    /// <summary>Reports names that nothing asked for, with what was probably meant, and names that stand twice. Call it last.</summary>
    public void ReportUnknown()
    {
        foreach (var member in map.Members.Where(member => !asked.Contains(member.Name) && member.Name != "$schema"))
        {
            Report(member.Line, CleanName(member.Name), $"is not a setting here. {NameHint.For(member.Name, asked)}");
        }

        foreach (var twice in map.Members.GroupBy(member => member.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            Report(twice.Last().Line, CleanName(twice.Key), "stands twice. Leave one of them out.");
        }
    }

    private static string CleanName(string name) => name.Length > 60 ? name[..60] + "…" : name;

    private JsonTree? Find(string name)
    {
        asked.Add(name);
        var value = map.Members.FirstOrDefault(member => member.Name == name)?.Value;
        return value is JsonTree.Nothing ? null : value;
    }
}
