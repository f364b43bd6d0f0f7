using Feed.Core;
using Feed.Core.Enriching;

namespace Feed.Tests.Enriching;

public sealed class Comparing_titles
{
    [Theory]
    [InlineData("DoRA: Weight-Decomposed  Low-Rank Adaptation", "dora weight decomposed low rank adaptation")]
    [InlineData("ＤｏＲＡ：权重分解的 低秩自适应", "dora权重分解的低秩自适应")]
    [InlineData("LoRA+: Efficient", "lora+ efficient")]
    [InlineData("C# 14 & C++", "c# 14 c++")]
    [InlineData("ﬁne “tuning”", "fine tuning")]
    [InlineData("???", "???")]
    [InlineData("\ud800Lone\u0000 half", "lone half")]
    public void Normal_titles_have_neither_case_nor_punctuation(string title, string normal) => Assert.Equal(normal, TitleText.Normalize(title));

    [Theory]
    // One and its translation: the essay's heading and the list item.
    [InlineData("arxiv:2402.09353", "DoRA：权重分解的低秩自适应", "DoRA: Weight-Decomposed Low-Rank Adaptation", true)]
    [InlineData("arxiv:2402.00841", "Tiny Titans: 小型语言模型在现实世界中的会议摘要任务中能否表现出色？", "Tiny Titans: Can Smaller Large Language Models Punch?", true)]
    [InlineData("arxiv:2402.07610", "Step-On-Feet Tuning: Scaling Self-Alignment of LLMs via Bootstrapping", "Aya Model: An Instruction Finetuned Open-Access Multilingual Language Model", false)]
    [InlineData("arxiv:2403.08295", "Gemma", "Gemma: Open Models Based on Gemini Research and Technology", true)]
    [InlineData("arxiv:2403.08295", "An Instruction Finetuned Open Access Model", "An Instruction Fine-tuned Open Access Model", true)]
    [InlineData("link:https://example.org", "Rust 1.90 released", "Rust 1.91 released", false)]
    [InlineData("link:https://example.org", "Release notes", "Release notes of June", false)]
    [InlineData("link:https://example.org", "Hello, World!", "hello world", true)]
    public void Equal_titles_and_translations_mean_one_work(string key, string one, string other, bool same)
    {
        Assert.Equal(same, TitleText.SameWork(Named(key, one), Named(key, other)));
        Assert.Equal(same, TitleText.SameWork(Named(key, other), Named(key, one)));
    }

    [Fact]
    public void Equal_titles_under_different_keys_are_different_works() =>
        Assert.False(TitleText.SameWork(Named("arxiv:2402.00001", "A survey"), Named("arxiv:2402.00002", "A survey")));

    [Fact]
    public void Normalising_a_normal_title_changes_nothing()
    {
        var random = new Random(20240229);
        for (var round = 0; round < 5_000; round++)
        {
            var title = Hostile.Text(random, 40);
            var normal = TitleText.Normalize(title);
            Assert.True(normal == TitleText.Normalize(normal), $"{Hostile.Show(title)} → {Hostile.Show(normal)} → {Hostile.Show(TitleText.Normalize(normal))}");
        }
    }

    private static Mention Named(string key, string title) => new() { Source = "s", Key = key, Title = title };
}
