using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Feed.Core;
using Feed.Core.Enriching;

namespace Feed.Tests.Enriching;

public sealed partial class Enriching_the_seeds
{
    public static TheoryData<string> Ids => [.. Seeds.Sources.Select(source => source.Id)];

    [Fact]
    public void The_four_digests_name_98_papers()
    {
        Assert.Equal([9, 12, 51, 26], Seeds.Sources.Select(source => Seeds.Mentions[source.Id].Count));
        Assert.Equal(98, Seeds.Mentions.Values.SelectMany(mentions => mentions).Select(mention => EntryId.FromKey(mention.Key)).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_field_is_what_a_careful_reader_sees(string id)
    {
        foreach (var expected in Seeds.Expected(id))
        {
            var mention = Find(id, Text(expected, "title")!);
            var listed = Text(expected, "kind");
            Assert.Equal(Text(expected, "link"), mention.Link);
            if (listed != "featured")
            {
                Assert.Equal(Text(expected, "date"), mention.Published?.ToString());
                Assert.Equal(Text(expected, "organization"), mention.Organization);
                Assert.Equal(Text(expected, "note"), mention.Note);
                Assert.Equal(Names(Text(expected, "authorsRaw")), mention.Authors);
                AssertSummary(expected, mention.Summary);
            }

            if (listed is null)
            {
                Assert.Equal(Text(expected, "section"), mention.Section);
                Assert.Equal(Text(expected, "translatedTitle"), mention.TranslatedTitle);
            }

            if (expected.TryGetProperty("mentionedLinks", out var links))
            {
                Assert.Equal(links.EnumerateArray().Select(link => link.GetString()), mention.Links);
            }
        }
    }

    [Fact]
    public void An_essay_about_a_listed_paper_is_its_translation_and_part_of_its_content()
    {
        var mentions = Seeds.Mentions["research-papers-2024-02"];
        var translated = mentions.Where(mention => mention.TranslatedTitle is not null).ToDictionary(mention => mention.Title, mention => mention.TranslatedTitle);

        Assert.Equal(3, translated.Count);
        Assert.Equal("DoRA：权重分解的低秩自适应", translated["DoRA: Weight-Decomposed Low-Rank Adaptation"]);
        Assert.All(mentions.Where(mention => mention.TranslatedTitle is not null), mention => Assert.True(mention.Content!.Contains("<hr>", StringComparison.Ordinal) && mention.Content.Length > 3 * mention.Summary!.Length));
        Assert.Equal("Gemma", mentions[3].Title);
        Assert.Null(mentions[3].Published);
    }

    [Fact]
    public void Two_papers_with_one_address_stay_two()
    {
        var two = Seeds.Mentions["research-papers-2024-02"].Where(mention => mention.Link == "https://arxiv.org/abs/2402.07610").ToList();

        Assert.Equal(2, two.Select(mention => EntryId.FromKey(mention.Key)).Distinct().Count());
        Assert.Equal("arxiv:2402.07610", two[0].Key);
        Assert.StartsWith("Step-On-Feet", two[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_than_one_in_ten_is_uncategorized_and_the_five_sections_count()
    {
        var all = Seeds.Mentions.Values.SelectMany(mentions => mentions).ToList();
        var sections = new Dictionary<string, string>
        {
            ["基座"] = "foundation-models",
            ["对齐"] = "alignment",
            ["agent"] = "agents",
            ["端侧"] = "on-device",
            ["多模态"] = "multimodal",
        };

        Assert.InRange(all.Count(mention => mention.Categories is ["uncategorized"]), 0, all.Count / 10);
        Assert.All(Seeds.Mentions["core-papers-2023"], mention => Assert.Contains(sections[mention.Section!], mention.Categories));
    }

    /// <summary>Reviewed by a person; a change of terms that moves one of these has to say why.</summary>
    [Theory]
    [InlineData("LongAgent: Scaling Language Models to 128k Context through Multi-Agent Collaboration", "architecture,agents")]
    [InlineData("ELLA: Equip Diffusion Models with LLM for Enhanced Semantic Alignment", "generative-media")]
    [InlineData("Chronos: Learning the Language of Time Series", "time-series")]
    [InlineData("Stealing Part of a Production Language Model", "security")]
    [InlineData("FLM-101B: An Open LLM and How to Train It with $100K Budget", "foundation-models,training")]
    [InlineData("GPTQ: Accurate Post-Training Quantization for Generative Pre-trained Transformers", "on-device")]
    [InlineData("Unlocking the conversion of Web Screenshots into HTML Code with the WebSight Dataset", "multimodal,data-evaluation,code")]
    [InlineData("Back to Basics: Revisiting REINFORCE Style Optimization for Learning from Human Feedback in LLMs", "alignment,reinforcement-learning")]
    [InlineData("DeepSeekMath: Pushing the Limits of Mathematical Reasoning in Open Language Models", "foundation-models,reasoning")]
    [InlineData("Grandmaster-Level Chess Without Search", "reinforcement-learning")]
    [InlineData("TransformerFAM: Feedback attention is working memory", "architecture")]
    [InlineData("Dynamic Typography: Bringing Words to Life", "generative-media")]
    public void A_person_agrees_with_the_categories(string title, string categories) =>
        Assert.Equal(categories, string.Join(',', Seeds.Mentions.Values.SelectMany(mentions => mentions).Single(mention => mention.Title == title).Categories));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Whatever_is_cut_off_or_edited_the_papers_that_are_left_keep_key_and_date(string id)
    {
        var source = Seeds.Sources.Single(candidate => candidate.Id == id);
        var text = File.ReadAllText(source.Address);
        var known = Seeds.Mentions[id].ToDictionary(mention => mention.Title, StringComparer.Ordinal);
        foreach (var edited in new[] { text[..(text.Length / 2)], text.Replace("模型", "大模型", StringComparison.Ordinal), text.Replace("\n", "\r\n", StringComparison.Ordinal), text + "\n\n" })
        {
            foreach (var mention in Seeds.Read(source, Encoding.UTF8.GetBytes(edited)))
            {
                if (known.TryGetValue(mention.Title, out var before) && before.Link == mention.Link)
                {
                    Assert.Equal((before.Key, before.Published), (mention.Key, mention.Published));
                }
            }
        }
    }

    private static Mention Find(string id, string title) => Seeds.Mentions[id].Single(mention => mention.Title == title || mention.TranslatedTitle == title);

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;

    /// <summary>The labels say the authors as printed.</summary>
    private static string[] Names(string? printed) => printed is null ? [] : AndOrComma().Split(EtAl().Replace(printed, ""));

    /// <summary>The labels quote the Markdown; ours is plain text.</summary>
    private static void AssertSummary(JsonElement expected, string? summary)
    {
        var (start, end) = (Text(expected, "summaryStart")?.Replace("**", "", StringComparison.Ordinal), Text(expected, "summaryEnd")?.Replace("*", "", StringComparison.Ordinal));
        var plain = summary?.Replace("\n", "", StringComparison.Ordinal);
        Assert.Equal(start is null, plain is null);
        Assert.StartsWith(start ?? "", plain ?? "", StringComparison.Ordinal);
        Assert.EndsWith(end ?? "", summary ?? "", StringComparison.Ordinal);
    }

    [GeneratedRegex(@",? (et|at) (al|el)\.?$")]
    private static partial Regex EtAl();

    [GeneratedRegex(", and |, ")]
    private static partial Regex AndOrComma();
}
