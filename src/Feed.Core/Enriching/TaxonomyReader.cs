using Feed.Core.Sources;

namespace Feed.Core.Enriching;

/// <summary>Reads and checks <c>categories.json</c>.</summary>
internal static class TaxonomyReader
{
    /// <summary>More categories than a person can choose from are a mistake.</summary>
    public const int MaxCategories = 500;

    private const string Remedy =
        "Write \"categories\": [ { \"id\": \"agents\", \"title\": { \"en\": \"Agents\", \"zh\": \"智能体\" }, \"sections\": [ … ], \"terms\": [ … ] } ].";

    public static TaxonomyOutcome Read(string path)
    {
        List<ListProblem> problems = [];
        List<Category> categories = [];
        if (ListFile.Read(path, "categories", problems) is { } map)
        {
            var file = new SettingReader(path, "", map, problems);
            foreach (var settings in file.Objects("categories", Remedy))
            {
                if (CategoryOf(settings, categories) is { } category)
                {
                    categories.Add(category);
                }
            }

            file.ReportUnknown();
            if (categories.Count > MaxCategories)
            {
                file.Report("categories", $"has {categories.Count} categories; at most {MaxCategories} are allowed.");
            }
        }

        return problems.Count > 0
            ? new TaxonomyOutcome.Broken([.. problems.OrderBy(problem => problem.Line ?? 0)])
            : new TaxonomyOutcome.Ok(new Taxonomy(categories));
    }

    private static Category? CategoryOf(SettingReader settings, List<Category> before)
    {
        var id = settings.Required("id", "Give it a short name of a-z, 0-9 and \"-\": it becomes the address of its feed.");
        var title = settings.Object("title");
        if (title is null && !settings.Has("title"))
        {
            settings.Report("title", "is missing. Write { \"en\": \"…\", \"zh\": \"…\" }.");
        }

        var (english, chinese) = (title?.Required("en", "Give the title in English."), title?.Text("zh"));
        title?.ReportUnknown();
        var category = new Category(id ?? "", english ?? "", chinese)
        {
            Sections = Words(settings, "sections"),
            Terms = Words(settings, "terms"),
            TitleTerms = Words(settings, "titleTerms"),
            Except = Words(settings, "except"),
        };
        settings.ReportUnknown();
        return id is not null && IsUsable(settings, id, before) ? category : null;
    }

    private static bool IsUsable(SettingReader settings, string id, List<Category> before)
    {
        if (!SourceId.IsValid(id))
        {
            settings.Report("id", $"\"{id}\" is not 1 to 64 of a-z, 0-9 and \"-\". {SourceId.Suggestion(id)}");
        }
        else if (id is "uncategorized" or "all")
        {
            settings.Report("id", $"\"{id}\" is a name of our own. Choose another one.");
        }
        else if (before.Exists(category => category.Id == id))
        {
            settings.Report("id", $"\"{id}\" stands twice. Choose another one, or put the two categories together.");
        }
        else
        {
            return true;
        }

        return false;
    }

    private static string[] Words(SettingReader settings, string name)
    {
        var words = settings.Texts(name);
        foreach (var (value, line) in words)
        {
            if (TermFold.Of(value).Trim().Length == 0)
            {
                settings.Report(line, name, $"\"{value}\" has no letter or digit and can match nothing. Leave it out.");
            }
        }

        return [.. words.Select(word => word.Value).Distinct(StringComparer.Ordinal)];
    }
}
