using System.Security.Cryptography;
using System.Text;
using Feed.Core.Sources;

namespace Feed.Core.Enriching;

/// <summary>The categories that entries are put in, in the order in which they are shown.</summary>
public sealed class Taxonomy
{
    /// <summary>The category of entries that no other category fits. It is in no list; everyone has it.</summary>
    public static readonly Category Uncategorized = new("uncategorized", "Uncategorized", "未分类");

    public static readonly Taxonomy Empty = new([]);

    private readonly Lazy<Categorizer> categorizer;

    public Taxonomy(IReadOnlyList<Category> categories)
    {
        Categories = categories;
        categorizer = new Lazy<Categorizer>(() => new Categorizer(categories));
        Hash = HashOf(categories);
    }

    /// <summary>In the order of the list, without <see cref="Uncategorized"/>.</summary>
    public IReadOnlyList<Category> Categories { get; }

    /// <summary>Another one after every change that can put an entry elsewhere: sixteen hexadecimal digits.</summary>
    public string Hash { get; }

    internal Categorizer Categorizer => categorizer.Value;

    /// <summary>Reads <c>categories.json</c>; never throws.</summary>
    public static TaxonomyOutcome Read(string path) => TaxonomyReader.Read(path);

    /// <summary>The category with this id, <see cref="Uncategorized"/> included, or <c>null</c>.</summary>
    public Category? Find(string id) => id == Uncategorized.Id ? Uncategorized : Categories.FirstOrDefault(category => category.Id == id);

    private static string HashOf(IReadOnlyList<Category> categories)
    {
        var text = new StringBuilder();
        foreach (var category in categories)
        {
            IEnumerable<string> parts = [category.Id, "§", .. category.Sections, "§", .. category.Terms, "§", .. category.TitleTerms, "§", .. category.Except];
            text.AppendJoin('\n', parts).Append("\n\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }
}

/// <summary>What reading <c>categories.json</c> came to.</summary>
public abstract record TaxonomyOutcome
{
    public sealed record Ok(Taxonomy Taxonomy) : TaxonomyOutcome;

    /// <param name="Problems">Every problem of the file, in its order; never empty.</param>
    public sealed record Broken(IReadOnlyList<ListProblem> Problems) : TaxonomyOutcome
    {
        public string Message => ListProblem.Message(Problems);
    }
}
