using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Feed.Core.Layouts;

namespace Feed.Tests.Layouts;

/// <summary>Each document of Fixtures/layouts lies beside what it must give; <c>UPDATE_FIXTURES=1</c> rewrites the latter, to be reviewed as code.</summary>
public sealed class Splitting_a_document
{
    private const string Suffix = ".expected.json";

    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NewLine = "\n",
    };

    public static TheoryData<string> Names => [.. Directory.GetFiles(Digest.Folder()).Where(file => !file.EndsWith(Suffix, StringComparison.Ordinal)).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_what_the_file_beside_it_lists(string name)
    {
        var path = Path.Combine(Digest.Folder(), name);
        var result = Digest.Split(name, File.ReadAllText(path));
        var json = JsonSerializer.Serialize(new { result.Layout, Entries = result.Drafts.Select(Shown) }, Options) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_FIXTURES") == "1")
        {
            File.WriteAllText(path + Suffix, json);
        }

        Assert.Equal(File.ReadAllText(path + Suffix), json);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Accounts_for_every_block(string name)
    {
        var document = Digest.Read(name, File.ReadAllText(Path.Combine(Digest.Folder(), name)));
        var result = LayoutSet.Split(document);

        Assert.True(document.Items.Count > 0 ? result.Uses.Count == 0 : result.Uses.Count >= document.Blocks.Count);
        Assert.All(result.Uses, use => Assert.NotEmpty(use.Use));
        Assert.InRange(result.Coverage, 0.8, 1.0);
    }

    private static object Shown(Draft draft) => new
    {
        draft.Title,
        draft.TranslatedTitle,
        draft.Link,
        draft.Section,
        Date = draft.Date?.ToString(),
        draft.Authors,
        draft.Organization,
        draft.Note,
        Summary = draft.Summary.Count == 0 ? null : draft.Summary,
        Tags = draft.Tags.Count == 0 ? null : draft.Tags,
        IsEssay = draft.IsEssay ? true : (bool?)null,
    };
}
