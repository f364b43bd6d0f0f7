namespace Feed.Core.Sources;

/// <summary>Reads a source's <c>hints</c>.</summary>
internal static class HintsReader
{
    private const int DeepestHeading = 6;

    public static SourceHints Read(SettingReader? settings)
    {
        if (settings is null)
        {
            return SourceHints.None;
        }

        var hints = new SourceHints
        {
            Main = settings.Text("main"),
            Entry = settings.Text("entry"),
            Title = settings.Text("title"),
            Link = settings.Text("link"),
            EntryLevel = settings.Number("entryLevel", 1, DeepestHeading),
            SectionLevel = settings.Number("sectionLevel", 1, DeepestHeading),
            Skip = [.. settings.Texts("skip").Select(word => word.Value)],
        };
        settings.ReportUnknown();
        return hints;
    }
}
