using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>
/// Knows headings that a list further up announces: by the kind of thing that they are (<c>Tips: How to count threads</c>), or by titles that are too long for names of sections,
/// alone or with the text's beginning (<c>How to count threads without a lamp: a mill does …</c>).
/// </summary>
internal sealed class Announcements
{
    private const int FewestKinds = 2;
    private const int FewestTitles = 3;
    private const int FewestTitleColumns = 28;
    private const int MaxChars = 240;

    private readonly SortedSet<int> headings = [];

    public Announcements(DigestText text)
    {
        if (!Enumerable.Range(0, text.Count).Any(index => MayAnnounce(text, index)))
        {
            return;
        }

        var known = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var index = text.Count - 1; index >= 0; index--)
        {
            if (text[index] is Heading { Text.Length: > 0 } heading)
            {
                known[heading.Text] = index;
            }
        }

        if (known.Count < FewestKinds)
        {
            return;
        }

        var (kinds, titles) = (new HashSet<int>(), new HashSet<int>());
        for (var index = 0; index < text.Count; index++)
        {
            if (MayAnnounce(text, index))
            {
                Note(text, known, index, text[index].Text, kinds, titles);
            }
        }

        headings.UnionWith(kinds.Count >= FewestKinds ? kinds : []);
        headings.UnionWith(titles.Count >= FewestTitles ? titles : []);
    }

    public bool Name(OutlineChild child) => headings.Contains(child.Frame.Opener) && child.EntryScore > 0;

    /// <summary>Whether any stands below the heading.</summary>
    public bool AreIn(OutlineChild child) =>
        headings.Count > 0 && child.Frame.End - child.Frame.Opener > 1 && headings.GetViewBetween(child.Frame.Opener + 1, child.Frame.End - 1).Count > 0;

    /// <summary>What stands behind the first colon; nothing where there is none.</summary>
    public static ReadOnlySpan<char> BehindKind(string item) => item.AsSpan().IndexOfAny(':', '：') is > 0 and var colon ? item.AsSpan(colon + 1).Trim() : default;

    // Places on the same page are no links.
    private static bool MayAnnounce(DigestText text, int index) => text[index] is ListItem { Text.Length: > 0 and <= MaxChars, Content.HasLink: false };

    private static void Note(DigestText text, Dictionary<string, int> known, int index, string item, HashSet<int> kinds, HashSet<int> titles)
    {
        var found = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (BehindKind(item) is { IsEmpty: false } name && found.TryGetValue(name, out var kind) && kind > index)
        {
            kinds.Add(kind);
        }

        // The title may have a colon, too: what stands before the last one that has words behind it.
        var end = item.Length;
        while (end > 0)
        {
            if (found.TryGetValue(item.AsSpan(0, end).Trim(), out var title) && title > index && PlainText.Columns(text[title].Text) >= FewestTitleColumns)
            {
                titles.Add(title);
                return;
            }

            end = item.LastIndexOf(": ", end - 1, StringComparison.Ordinal);
        }
    }
}
