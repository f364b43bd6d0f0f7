namespace Feed.Core.Enriching;

/// <summary>Puts an entry into categories by its section, its tags and the words of its titles and summary.</summary>
internal sealed class Categorizer
{
    private readonly IReadOnlyList<Category> categories;
    private readonly SectionAliases aliases;
    private readonly TermMatcher terms;

    public Categorizer(IReadOnlyList<Category> categories)
    {
        this.categories = categories;
        aliases = new SectionAliases(categories.SelectMany((category, index) => category.Sections.Select(alias => (alias, index))));
        terms = new TermMatcher(
        [
            .. Labelled(category => category.Terms, Use.Anywhere),
            .. Labelled(category => category.TitleTerms, Use.InTitle),
            .. Labelled(category => category.Except, Use.Never),
        ]);
    }

    private enum Use
    {
        Anywhere,
        InTitle,
        Never,
    }

    /// <summary>Ids in the taxonomy's order; <c>uncategorized</c> alone when none fits.</summary>
    /// <param name="titles">Title and translated title.</param>
    /// <param name="headings">The digest's sections and tags.</param>
    /// <param name="given">Categories of the source; those that the taxonomy does not know are left out.</param>
    /// <param name="known">What headings name, as far as it was found out: a digest repeats its sections.</param>
    public IReadOnlyList<string> Assign(ReadOnlySpan<string?> titles, string? summary, IReadOnlyList<string> headings, IReadOnlyList<string> given, Dictionary<string, int[]>? known = null)
    {
        var fits = new bool[categories.Count];
        for (var index = 0; index < headings.Count; index++)
        {
            MarkHeading(headings[index], fits, known);
        }

        foreach (var title in titles)
        {
            Mark(title, isTitle: true, fits);
        }

        Mark(summary, isTitle: false, fits);
        List<string> found = [];
        for (var index = 0; index < fits.Length; index++)
        {
            if (fits[index] || (given.Count > 0 && given.Contains(categories[index].Id)))
            {
                found.Add(categories[index].Id);
            }
        }

        return found.Count > 0 ? found : [Taxonomy.Uncategorized.Id];
    }

    private void MarkHeading(string heading, bool[] fits, Dictionary<string, int[]>? known)
    {
        if (known is null || !known.TryGetValue(heading, out var named))
        {
            named = [.. aliases.Find(heading)];
            known?.Add(heading, named);
        }

        foreach (var index in named)
        {
            fits[index] = true;
        }
    }

    private void Mark(string? text, bool isTitle, bool[] fits)
    {
        var hits = text is null ? [] : terms.Find(text);
        for (var place = 0; place < hits.Count; place++)
        {
            var hit = hits[place];
            if (!fits[CategoryOf(hit)] && (UseOf(hit) == Use.Anywhere || (isTitle && UseOf(hit) == Use.InTitle)) && !IsCovered(hit, hits))
            {
                fits[CategoryOf(hit)] = true;
            }
        }
    }

    // Whether the term stands in a phrase in which it means something else.
    private static bool IsCovered(TermHit hit, IReadOnlyList<TermHit> hits)
    {
        for (var place = 0; place < hits.Count; place++)
        {
            var cover = hits[place];
            if (UseOf(cover) == Use.Never && CategoryOf(cover) == CategoryOf(hit) && cover.Start <= hit.Start && cover.End >= hit.End)
            {
                return true;
            }
        }

        return false;
    }

    private static int CategoryOf(TermHit hit) => hit.Label / 3;

    private static Use UseOf(TermHit hit) => (Use)(hit.Label % 3);

    private IEnumerable<(string Term, int Label)> Labelled(Func<Category, IReadOnlyList<string>> words, Use use) =>
        categories.SelectMany((category, index) => words(category).Select(word => (word, (index * 3) + (int)use)));
}
