using Feed.Core;
using Feed.Core.Enriching;

namespace Feed.Tests.Enriching;

public sealed class Giving_entries_their_identity
{
    [Fact]
    public void Version_5_uuids_agree_with_the_standard() =>
        // RFC 9562 appendix A.4.
        Assert.Equal(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"), EntryId.Version5(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"));

    [Theory]
    [InlineData("arxiv:2402.07610", "e9618aeb-7eb2-576f-aabe-83558bb158d1")]
    public void An_id_never_changes(string key, string id) => Assert.Equal(new Guid(id), EntryId.FromKey(key));

    [Theory]
    [InlineData("https://arxiv.org/abs/2403.05530", "arxiv:2403.05530")]
    [InlineData("http://arxiv.org/abs/2403.05530v2", "arxiv:2403.05530")]
    [InlineData("https://www.arxiv.org/pdf/2403.05530v12.pdf#page=3", "arxiv:2403.05530")]
    [InlineData("https://export.arxiv.org/pdf/2403.05530", "arxiv:2403.05530")]
    [InlineData("https://arxiv.org/html/2403.05530v1?utm_source=x", "arxiv:2403.05530")]
    [InlineData("https://ar5iv.labs.arxiv.org/html/2403.05530", "arxiv:2403.05530")]
    [InlineData("https://huggingface.co/papers/2403.05530", "arxiv:2403.05530")]
    [InlineData("https://www.alphaxiv.org/abs/2403.05530v1", "arxiv:2403.05530")]
    [InlineData("https://doi.org/10.48550/arXiv.2403.05530", "arxiv:2403.05530")]
    [InlineData("https://arxiv.org/abs/hep-th/9901001v3", "arxiv:hep-th/9901001")]
    [InlineData("https://arxiv.org/abs/math.GT/0309136", "arxiv:math.gt/0309136")]
    [InlineData("https://arxiv.org/list/cs.CL/recent", "link:https://arxiv.org/list/cs.CL/recent")]
    [InlineData("https://huggingface.co/CofeAI/FLM-101B", "link:https://huggingface.co/CofeAI/FLM-101B")]
    [InlineData("https://example.org/2403.05530", "link:https://example.org/2403.05530")]
    [InlineData("https://doi.org/10.1145/3292500.3330701", "doi:10.1145/3292500.3330701")]
    [InlineData("https://dl.acm.org/doi/abs/10.1145/3292500.3330701", "doi:10.1145/3292500.3330701")]
    [InlineData("https://dl.acm.org/doi/pdf/10.1145/3292500.3330701?download=true", "doi:10.1145/3292500.3330701")]
    [InlineData("https://link.springer.com/content/pdf/10.1007/S11263-021.pdf", "doi:10.1007/s11263-021")]
    [InlineData("https://www.biorxiv.org/content/10.1101/2024.01.02.573943v2.full.pdf", "doi:10.1101/2024.01.02.573943")]
    [InlineData("http://www.Example.org:80/a/b/?utm_source=x&b=2&a=1#top", "link:https://example.org/a/b?a=1&b=2")]
    [InlineData("https://example.org/index.html", "link:https://example.org")]
    [InlineData("https://example.org/#/page/3", "link:https://example.org#/page/3")]
    [InlineData("https://example.org/#2024-03-18/daily", "link:https://example.org#2024-03-18/daily")]
    [InlineData("https://example.org/#:~:text=and/or", "link:https://example.org")]
    [InlineData("https://medium.com/p/x-288?source=friends_link&sk=40d4", "link:https://medium.com/p/x-288")]
    [InlineData("https://example.org/?source=lab&id=1", "link:https://example.org?id=1&source=lab")]
    [InlineData(null, "title:a title")]
    [InlineData("javascript:alert(1)", "title:a title")]
    public void Addresses_of_one_paper_give_one_key(string? link, string key) => Assert.Equal(key, PaperKey.Of(link, "A Title"));

    [Fact]
    public void A_second_paper_under_one_address_carries_its_title_in_its_key()
    {
        var key = PaperKey.WithTitle("arxiv:2402.07610", "Aya Model: An Open-Access Model");

        Assert.Equal("arxiv:2402.07610 title:aya model an open access model", key);
        Assert.Equal("arxiv:2402.07610", PaperKey.Shared(key));
        Assert.Equal(key, PaperKey.WithTitle(key, "Aya Model: An Open-Access Model"));
    }

    [Theory]
    [InlineData("2403.05530", "2024-03")]
    [InlineData("0704.0001", "2007-04")]
    [InlineData("hep-th/9901001", "1999-01")]
    [InlineData("math.gt/0309136", "2003-09")]
    public void An_arxiv_identifier_tells_its_month(string id, string month) => Assert.Equal(PartialDate.Parse(month), ArxivId.Month(id));

    [Fact]
    public void Keys_stay_short_and_distinct()
    {
        var (one, other) = (PaperKey.Of("https://example.org/" + new string('a', 3000) + "1", "x"), PaperKey.Of("https://example.org/" + new string('a', 3000) + "2", "x"));

        Assert.NotEqual(one, other);
        Assert.True(one.Length <= PaperKey.MaxChars && other.Length <= PaperKey.MaxChars);
    }
}
