using Feed.Core.Reading;

namespace Feed.Core.Sources;

/// <summary>Reads the settings of one source, each checked.</summary>
internal sealed class SourceFields(string path, IReadOnlyCollection<string>? layouts, IReadOnlyCollection<string>? categories)
{
    private static readonly string[] Formats = ["auto", "markdown", "html", "text", "feed"];
    private static readonly string[] KeepRules = ["current", "all"];

    public Source SourceOf(SettingReader settings)
    {
        var id = settings.Required("id", "Give it a short name of a-z, 0-9 and \"-\": it becomes the address of its feed.") ?? "";
        if (id.Length > 0 && !SourceId.IsValid(id))
        {
            settings.Report("id", $"\"{id}\" is not 1 to 64 of a-z, 0-9 and \"-\". {SourceId.Suggestion(id)}");
        }

        var address = settings.Required("address", "Give the address of the digest: http://…, https://… or a file beside this list.");
        return new Source
        {
            Id = id.Length > 0 ? id : $"line {settings.Line}",
            Title = settings.Text("title") ?? id,
            Address = address is null ? "" : AddressOf(settings, "address", address),
            Format = FormatOf(settings),
            Layout = OneOf(settings, "layout", layouts is null ? null : ["auto", .. layouts]) is { } layout and not "auto" ? layout : null,
            Language = LanguageOf(settings),
            IssueDate = DateOf(settings),
            Categories = CategoriesOf(settings),
            Keep = KeepOf(settings),
            Hints = HintsReader.Read(settings.Object("hints")),
        };
    }

    public OpmlImport ImportOf(SettingReader settings) =>
        new(AddressOf(settings, "opml", settings.Text("opml") ?? ""), settings.Line)
        {
            Language = LanguageOf(settings),
            Categories = CategoriesOf(settings),
            Keep = KeepOf(settings),
        };

    private string AddressOf(SettingReader settings, string name, string address)
    {
        var (resolved, problem) = SourceAddress.Resolve(address, path);
        if (problem is not null && address.Length > 0)
        {
            settings.Report(name, problem);
        }

        return resolved;
    }

    private static DocumentFormat FormatOf(SettingReader settings) =>
        OneOf(settings, "format", Formats) is { } format && Enum.TryParse<DocumentFormat>(format, ignoreCase: true, out var known) ? known : DocumentFormat.Auto;

    private static KeepRule? KeepOf(SettingReader settings) => OneOf(settings, "keep", KeepRules) switch
    {
        "current" => KeepRule.Current,
        "all" => KeepRule.All,
        _ => null,
    };

    private static string? OneOf(SettingReader settings, string name, IReadOnlyCollection<string>? known)
    {
        var value = settings.Text(name);
        if (value is null || known is null || known.Contains(value))
        {
            return value;
        }

        settings.Report(name, $"\"{value}\" is not known. {NameHint.For(value, known)}");
        return null;
    }

    private static string? LanguageOf(SettingReader settings)
    {
        var tag = settings.Text("language");
        if (tag is null || LanguageTag.IsWellFormed(tag))
        {
            return tag;
        }

        settings.Report("language", $"\"{tag}\" is not a language tag. Write \"zh\", \"en\", \"zh-Hant\" or the like (BCP 47).");
        return null;
    }

    private static PartialDate? DateOf(SettingReader settings)
    {
        var text = settings.Text("issueDate");
        var date = text is null ? null : PartialDate.Parse(text);
        if (text is not null && date is null)
        {
            settings.Report("issueDate", $"\"{text}\" is not a date. Write \"2024\", \"2024-02\" or \"2024-02-29\".");
        }

        return date;
    }

    private string[] CategoriesOf(SettingReader settings)
    {
        var given = settings.Texts("categories");
        foreach (var (id, line) in given.Where(item => categories?.Contains(item.Value) == false))
        {
            settings.Report(line, "categories", $"\"{id}\" is not in categories.json. {NameHint.For(id, categories!)}"); // Not null: see above.
        }

        return [.. given.Select(item => item.Value).Distinct(StringComparer.Ordinal)];
    }
}
