using Feed.Core;
using Feed.Core.Enriching;
using Feed.Core.Layouts;
using Feed.Core.Reading;
using Feed.Core.Sources;

namespace Feed.Tests.Enriching;

public sealed class Enriching_a_digest
{
    private const string Dora = "https://arxiv.org/abs/2402.09353";

    private static readonly Source Weekly = new() { Id = "weekly", Title = "Weekly", Address = "/weekly.md", Language = "zh" };

    [Fact]
    public void An_essay_and_a_list_item_about_one_paper_are_one_mention()
    {
        var mentions = Enrich(
            new Draft(10, "DoRA：权重分解的低秩自适应") { Link = Dora, IsEssay = true, Summary = ["长文。"], Body = [Text("长文，见 https://example.org/code。")] },
            new Draft(20, "Another paper") { Link = "https://arxiv.org/abs/2402.00001" },
            new Draft(30, "DoRA: Weight-Decomposed Low-Rank Adaptation")
            {
                Link = Dora + "v2",
                Authors = "Liu, Wang, Yin et al.",
                Date = PartialDate.Create(2024, 2, 14),
                Summary = ["DoRA是改进。"],
                Body = [Text("DoRA是改进。")],
            });

        var paper = mentions[0];
        Assert.Equal(2, mentions.Count);
        Assert.Equal("DoRA: Weight-Decomposed Low-Rank Adaptation", paper.Title);
        Assert.Equal("DoRA：权重分解的低秩自适应", paper.TranslatedTitle);
        Assert.Equal(["Liu", "Wang", "Yin"], paper.Authors);
        Assert.Equal("2024-02-14", paper.Published.ToString());
        Assert.Equal("DoRA是改进。", paper.Summary);
        Assert.Equal("<p>DoRA是改进。</p><hr><p>长文，见 https://example.org/code。</p>", paper.Content);
        Assert.Equal(["https://example.org/code"], paper.Links);
        Assert.Equal(0, paper.Position);
        Assert.Equal("zh", paper.Language);
    }

    [Fact]
    public void Two_papers_under_one_address_are_two_and_both_keep_it()
    {
        var mentions = Enrich(
            new Draft(1, "Step-On-Feet Tuning: Scaling Self-Alignment") { Link = "https://arxiv.org/abs/2402.07610" },
            new Draft(2, "Aya Model: An Open-Access Multilingual Model") { Link = "https://arxiv.org/abs/2402.07610" },
            new Draft(3, "Aya model: an open-access multilingual model") { Link = "https://arxiv.org/abs/2402.07610", Note = "again" });

        Assert.Equal(["arxiv:2402.07610", "arxiv:2402.07610 title:aya model an open access multilingual model"], mentions.Select(mention => mention.Key));
        Assert.Equal("again", mentions[1].Note);
        Assert.All(mentions, mention => Assert.Equal("https://arxiv.org/abs/2402.07610", mention.Link));
    }

    [Fact]
    public void A_column_that_each_issue_has_is_an_entry_of_each_though_nobody_knows_the_site()
    {
        var mentions = Enrich(
            new Draft(1, "Calendar of the guild") { RelativeLink = "01/a.html" },
            new Draft(2, "Calendar of the guild") { RelativeLink = "02/b 1.html" },
            new Draft(3, "Calendar of the Guild") { RelativeLink = "01/a.html", Note = "again" });

        Assert.Equal(["title:calendar of the guild", "title:calendar of the guild link:02/b%201.html"], mentions.Select(mention => mention.Key));
        Assert.Equal("again", mentions[0].Note);
        Assert.Equal(2, mentions.Select(mention => EntryId.FromKey(PaperKey.Shared(mention.Key))).Distinct().Count());
    }

    [Fact]
    public void Meetings_of_one_name_are_told_apart_by_their_places_on_one_page()
    {
        Draft[] drafts =
        [
            new(1, "Meeting of weavers") { Link = "https://example.org/meetings.html#march" },
            new(2, "Meeting of weavers") { Link = "https://example.org/meetings.html#april" },
            new(3, "Meeting of weavers") { Link = "https://example.org/meetings.html#may" },
            new(4, "Meeting of weavers") { Link = "https://example.org/meetings.html#april", Note = "again" },
            new(5, "Meeting of weavers") { Link = "https://example.org/meetings.html", Note = "of all" },
        ];
        var mentions = Enrich(drafts);

        Assert.Equal(["#march", "#april", "#may", ""], mentions.Select(mention => new Uri(mention.Link ?? "").Fragment));
        Assert.Equal([null, "again", null, "of all"], mentions.Select(mention => mention.Note));
        Assert.Equal(4, mentions.Select(mention => EntryId.FromKey(mention.Key)).Distinct().Count());

        // Neither their order nor one that has gone moves any.
        Array.Reverse(drafts);
        Assert.Equal(mentions.Select(mention => mention.Key).Order(), Enrich(drafts).Select(mention => mention.Key).Order());
        Assert.Subset(mentions.Select(mention => mention.Key).ToHashSet(), Enrich([.. drafts, new(6, "Meeting of weavers") { Link = "https://example.org/meetings.html#june" }]).Select(mention => mention.Key).Where(key => !key.EndsWith("#june", StringComparison.Ordinal)).ToHashSet());
    }

    [Theory]
    [InlineData("https://github.com/mill/loom#readme", "https://github.com/mill/loom#installation", "https://github.com/mill/loom")]
    [InlineData("https://arxiv.org/html/2402.07610v1#S1", "https://arxiv.org/html/2402.07610v1#S3", "https://arxiv.org/abs/2402.07610#S4")]
    [InlineData("https://example.org/lamps#:~:text=lamps", "https://example.org/lamps#:~:text=oil", "https://example.org/lamps#:~:text=wick")]
    public void Parts_of_one_work_are_one_entry(string one, string other, string third) =>
        Assert.Single(Enrich(new Draft(1, "Lamps") { Link = one }, new Draft(2, "Lamps") { Link = other }, new Draft(3, "Lamps") { Link = third }));

    [Theory]
    [InlineData("2024-02-29", "https://arxiv.org/abs/2402.19427", "2024-03-05", "2024-02-29")]
    [InlineData("2024", "https://arxiv.org/abs/2402.19427", "2024-03-05", "2024")]
    [InlineData(null, "https://arxiv.org/abs/2402.19427", "2024-03-05", "2024-02")]
    [InlineData(null, "https://example.org/", "2024-03-05", "2024-03-05")]
    [InlineData(null, null, null, "")]
    public void The_date_is_the_items_the_identifiers_or_the_issues_and_never_invented(string? stated, string? link, string? issue, string date)
    {
        var document = new Document("/weekly.md", DocumentFormat.Markdown, []) { IssueDate = issue is null ? null : PartialDate.Parse(issue) };
        var draft = new Draft(1, "Title") { Date = stated is null ? null : PartialDate.Parse(stated), Link = link };

        Assert.Equal(date, Enricher.Enrich(Weekly, document, [draft], Taxonomy.Empty)[0].Published?.ToString() ?? "");
    }

    [Theory]
    [InlineData("/weekly-2024-04.txt", null, "2024-04", null, "")]
    [InlineData("/weekly-2024-04.txt", "Papers of April 2024", "2024-04", null, "2024-04")]
    [InlineData("/weekly-2024-04.txt", null, "2024-04", "2024-05-01", "2024-05-01")]
    [InlineData("/2024-04-05-weekly.md", null, "2024-04-05", null, "2024-04-05")]
    public void A_month_that_only_the_address_has_dates_nothing(string address, string? title, string found, string? listed, string date)
    {
        var document = new Document(address, DocumentFormat.Text, []) { IssueDate = PartialDate.Parse(found), Title = title };
        var source = Weekly with { IssueDate = listed is null ? null : PartialDate.Parse(listed) };

        Assert.Equal(date, Enricher.Enrich(source, document, [new Draft(1, "Title")], Taxonomy.Empty)[0].Published?.ToString() ?? "");
    }

    [Theory]
    [InlineData("LLaMA: Open and Efficient", "我们介绍了 LLaMA，这是一个语言模型。", "en", "zh")]
    [InlineData("LLaMA: Open and Efficient", null, "zh", "en")]
    [InlineData("大型语言模型", null, "en", "zh")]
    [InlineData("大規模言語モデルについて", null, "zh", "ja")]
    [InlineData("거대 언어 모델", null, "zh", "ko")]
    [InlineData("Große Modelle für die Sprache", null, "de", "de")]
    [InlineData("Большие языковые модели", null, "en", "ru")]
    [InlineData("大型語言模型", null, "zh-Hant", "zh-Hant")]
    [InlineData("42", null, "zh", "zh")]
    [InlineData("42", null, null, null)]
    public void The_language_is_told_by_the_script(string title, string? summary, string? stated, string? language) => Assert.Equal(
        language,
        Enricher.Enrich(Weekly with { Language = stated }, Empty, [new Draft(1, title) { Summary = summary is null ? [] : [summary] }], Taxonomy.Empty)[0].Language);

    [Fact]
    public void A_draft_without_a_title_gets_its_text_or_its_link_and_one_of_nothing_is_left_out() => Assert.Equal(
        ["The text.", "https://example.org/a"],
        Enrich(new Draft(1, " \u0000 ") { Summary = ["The text."] }, new Draft(2, "") { Link = "https://example.org/a" }, new Draft(3, "\ud800")).Select(mention => mention.Title));

    [Fact]
    public void A_summary_has_one_line_a_paragraph() =>
        Assert.Equal("one two\nthree", Enrich(new Draft(1, "T") { Summary = [" one\n two ", "", "three\u0007"] })[0].Summary);

    [Fact]
    public void Whatever_a_draft_holds_its_mention_can_be_published()
    {
        var random = new Random(99);
        for (var round = 0; round < 1_000; round++)
        {
            var text = () => Hostile.Text(random, 12);
            var draft = new Draft(1, text())
            {
                TranslatedTitle = text(),
                Link = text(),
                Section = text(),
                Authors = text(),
                Organization = text(),
                Note = text(),
                Summary = [text(), text()],
                Tags = [text()],
                Body = [new Paragraph(1, new Inlines([new Run(text(), (RunStyle)random.Next(32), text(), random.Next(3) == 0 ? text() : null)])), new Code(1, text(), null)],
            };
            foreach (var mention in Enrich(draft, draft with { IsEssay = true }))
            {
                AssertPublishable(mention);
            }
        }
    }

    [Fact]
    public void Ten_thousand_drafts_and_huge_fields_take_a_moment()
    {
        var huge = new string('x', 2_000_000);
        var drafts = Enumerable.Range(0, 10_000).Select(number => new Draft(number, $"Paper {number}: {(number == 1 ? huge : "about agents")}")
        {
            Link = number % 2 == 0 ? "https://example.org/one-page-for-all" : $"https://arxiv.org/abs/2402.{number:D5}",
            Summary = [number == 1 ? huge : "A summary."],
            Authors = number == 1 ? huge : "A, B et al.",
            Note = number == 1 ? huge : null,
            Body = [Text(number == 1 ? huge : "A summary.")],
        }).ToArray();

        var mentions = Enrich(drafts);

        Assert.Equal(10_000, mentions.Select(mention => mention.Key).Distinct().Count());
        Assert.True(mentions[1].Title.Length <= 500 && mentions[1].Summary!.Length <= SummaryText.MaxChars && mentions[1].Content!.Length <= ContentHtml.MaxChars);
    }

    private static readonly Document Empty = new("/weekly.md", DocumentFormat.Markdown, []);

    private static IReadOnlyList<Mention> Enrich(params Draft[] drafts) => Enricher.Enrich(Weekly, Empty, drafts, Taxonomy.Empty);

    private static Paragraph Text(string text) => new(1, Inlines.Of(text));

    private static void AssertPublishable(Mention mention)
    {
        Assert.NotEqual("", mention.Title);
        string?[] fields =
        [
            mention.Title, mention.TranslatedTitle, mention.Key, mention.Link, mention.Section, mention.Organization, mention.Note, mention.Language,
            .. mention.Links, .. mention.Authors,
        ];
        Assert.All(fields, field => Hostile.AssertPublishable(field));
        Hostile.AssertPublishable(mention.Summary, lines: true);
        Hostile.AssertPublishable(mention.Content, lines: true);
        Assert.True(mention.Link is null || mention.Link.StartsWith("http", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotMatch("<script|<[a-z]+ on|href=\"(?!https?:|mailto:)|src=\"(?!https?:)", mention.Content ?? "");
    }
}
