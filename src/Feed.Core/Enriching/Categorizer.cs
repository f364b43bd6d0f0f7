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
    public IReadOnlyList<string> Assign(IEnumerable<string?> titles, string? summary, IEnumerable<string?> headings, IReadOnlyList<string> given)
    {
        var fits = new bool[categories.Count];
        foreach (var heading in headings.OfType<string>())
        {
            foreach (var index in aliases.Find(heading))
            {
                fits[index] = true;
            }
        }

        foreach (var title in titles.OfType<string>())
        {
            Mark(title, isTitle: true, fits);
        }

        Mark(summary ?? "", isTitle: false, fits);
        List<string> found = [.. categories.Where((category, index) => fits[index] || given.Contains(category.Id)).Select(category => category.Id)];
        return found.Count > 0 ? found : [Taxonomy.Uncategorized.Id];
    }

    private void Mark(string text, bool isTitle, bool[] fits)
    {
        var hits = terms.Find(TermMatcher.Fold(text)).ToList();
        var covered = hits.Where(hit => UseOf(hit.Label) == Use.Never).ToList();
        foreach (var hit in hits.Where(hit => UseOf(hit.Label) == Use.Anywhere || (isTitle && UseOf(hit.Label) == Use.InTitle)))
        {
            var index = hit.Label / 3;
            fits[index] = fits[index] || !covered.Exists(cover =>
                cover.Label / 3 == index && cover.Start <= hit.Start && cover.Start + cover.Length >= hit.Start + hit.Length);
        }
    }

    private static Use UseOf(int label) => (Use)(label % 3);

    private IEnumerable<(string Term, int Label)> Labelled(Func<Category, IReadOnlyList<string>> words, Use use) =>
        categories.SelectMany((category, index) => words(category).Select(word => (word, (index * 3) + (int)use)));
}
