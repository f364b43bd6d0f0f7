
namespace Feed.Core.Layouts.Words;

/// <summary>What the value behind a label is.</summary>
internal enum Field
{
    Title,
    TranslatedTitle,
    Date,
    Authors,
    Organization,
    Note,
    Link,
    Summary,

    /// <summary>Who sent a mail: a name with an address.</summary>
    Sender,

    /// <summary>How a mail came: to whom, in which thread, in which form.</summary>
    Envelope,

    /// <summary>Which part of the digest the entry belongs to.</summary>
    Section,

    /// <summary>Known, and of no use to an entry: page counts, keywords.</summary>
    Other,
}

/// <summary>The labels of fields in both languages.</summary>
internal static class FieldWords
{
    private static readonly Dictionary<string, Field> Fields = new(StringComparer.OrdinalIgnoreCase)
    {
        ["name"] = Field.Title,
        ["paper title"] = Field.Title,
        ["subject"] = Field.Title,
        ["title"] = Field.Title,
        ["headline"] = Field.Title,
        ["论文标题"] = Field.Title,
        ["名称"] = Field.Title,
        ["标题"] = Field.Title,
        ["英文标题"] = Field.Title,
        ["题目"] = Field.Title,
        ["论文题目"] = Field.Title,
        ["论文名称"] = Field.Title,
        ["文章标题"] = Field.Title,
        ["项目名称"] = Field.Title,
        ["英文题目"] = Field.Title,

        ["chinese title"] = Field.TranslatedTitle,
        ["title (zh)"] = Field.TranslatedTitle,
        ["中文标题"] = Field.TranslatedTitle,
        ["中文题目"] = Field.TranslatedTitle,
        ["标题翻译"] = Field.TranslatedTitle,
        ["译名"] = Field.TranslatedTitle,

        ["date"] = Field.Date,
        ["date published"] = Field.Date,
        ["dateline"] = Field.Date,
        ["first published"] = Field.Date,
        ["last update"] = Field.Date,
        ["last updated"] = Field.Date,
        ["posted"] = Field.Date,
        ["posted on"] = Field.Date,
        ["publication date"] = Field.Date,
        ["publish date"] = Field.Date,
        ["published"] = Field.Date,
        ["published date"] = Field.Date,
        ["published on"] = Field.Date,
        ["published online"] = Field.Date,
        ["release date"] = Field.Date,
        ["start date"] = Field.Date,
        ["start-date"] = Field.Date,
        ["submitted"] = Field.Date,
        ["submitted on"] = Field.Date,
        ["time"] = Field.Date,
        ["updated date"] = Field.Date,
        ["year"] = Field.Date,
        ["公開日"] = Field.Date,
        ["发布"] = Field.Date,
        ["发布时间"] = Field.Date,
        ["发布日期"] = Field.Date,
        ["发表时间"] = Field.Date,
        ["发表日期"] = Field.Date,
        ["提交时间"] = Field.Date,
        ["提交日期"] = Field.Date,
        ["时间"] = Field.Date,
        ["日期"] = Field.Date,
        ["更新日期"] = Field.Date,
        ["更新时间"] = Field.Date,

        ["author"] = Field.Authors,
        ["author(s"] = Field.Authors, // without the signs around it
        ["authors"] = Field.Authors,
        ["by"] = Field.Authors,
        ["speaker"] = Field.Authors,
        ["version"] = Field.Other,
        ["版本"] = Field.Other,
        ["presenter"] = Field.Other,
        ["presenters"] = Field.Other,
        ["presented by"] = Field.Other,
        ["reference"] = Field.Other,
        ["written by"] = Field.Authors,
        ["作者"] = Field.Authors,
        ["论文作者"] = Field.Authors,
        ["译者"] = Field.Other,
        ["编辑"] = Field.Other,
        ["整理"] = Field.Other,
        ["整理编辑"] = Field.Other,
        ["编辑整理"] = Field.Other,
        ["责任编辑"] = Field.Other,
        ["编译"] = Field.Other,
        ["校对"] = Field.Other,
        ["editor"] = Field.Other,

        ["from"] = Field.Sender,
        ["cc"] = Field.Envelope,
        ["content-transfer-encoding"] = Field.Envelope,
        ["content-type"] = Field.Envelope,
        ["in-reply-to"] = Field.Envelope,
        ["message-id"] = Field.Envelope,
        ["mime-version"] = Field.Envelope,
        ["reply-to"] = Field.Envelope,
        ["to"] = Field.Envelope,

        ["company"] = Field.Organization,
        ["maker"] = Field.Organization,
        ["startup"] = Field.Organization,
        ["vendor"] = Field.Organization,
        ["厂商"] = Field.Organization,
        ["affiliation"] = Field.Organization,
        ["affiliations"] = Field.Organization,
        ["institution"] = Field.Organization,
        ["institutions"] = Field.Organization,
        ["organization"] = Field.Organization,
        ["publisher"] = Field.Organization,
        ["单位"] = Field.Organization,
        ["发表单位"] = Field.Organization,
        ["机构"] = Field.Organization,
        ["团队"] = Field.Organization,
        ["研究机构"] = Field.Organization,
        ["作者单位"] = Field.Organization,
        ["组织"] = Field.Organization,
        ["出品"] = Field.Organization,
        ["公司"] = Field.Organization,

        ["highlight"] = Field.Note,
        ["highlights"] = Field.Note,
        ["impact"] = Field.Note,
        ["key point"] = Field.Note,
        ["note"] = Field.Note,
        ["影响"] = Field.Note,
        ["影响力"] = Field.Note,
        ["亮点"] = Field.Note,
        ["备注"] = Field.Note,
        ["点评"] = Field.Note,
        ["一句话"] = Field.Summary,
        ["一句话总结"] = Field.Summary,
        ["贡献"] = Field.Note,

        ["address"] = Field.Link,
        ["arxiv"] = Field.Link,
        ["article"] = Field.Link,
        ["blog"] = Field.Link,
        ["doi"] = Field.Link,
        ["homepage"] = Field.Link,
        ["link"] = Field.Link,
        ["links"] = Field.Link,
        ["paper"] = Field.Link,
        ["paper link"] = Field.Link,
        ["paper url"] = Field.Link,
        ["pdf"] = Field.Link,
        ["source"] = Field.Link,
        ["sources"] = Field.Link,
        ["read more"] = Field.Link,
        ["url"] = Field.Link,
        ["web"] = Field.Link,
        ["website"] = Field.Link,
        ["全文链接"] = Field.Link,
        ["原文"] = Field.Link,
        ["原文链接"] = Field.Link,
        ["地址"] = Field.Link,
        ["官网"] = Field.Link,
        ["来源"] = Field.Link,
        ["网址"] = Field.Link,
        ["论文"] = Field.Link,
        ["论文地址"] = Field.Link,
        ["论文链接"] = Field.Link,
        ["链接"] = Field.Link,
        ["阅读全文"] = Field.Link,
        ["阅读原文"] = Field.Link,
        ["项目地址"] = Field.Link,
        ["下载地址"] = Field.Link,
        ["博客地址"] = Field.Link,
        ["原文地址"] = Field.Link,
        ["文章地址"] = Field.Link,
        ["文章链接"] = Field.Link,

        ["abs"] = Field.Summary,
        ["abstract"] = Field.Summary,
        ["comment"] = Field.Summary,
        ["description"] = Field.Summary,
        ["intro"] = Field.Summary,
        ["introduction"] = Field.Summary,
        ["overview"] = Field.Summary,
        ["summary"] = Field.Summary,
        ["synopsis"] = Field.Summary,
        ["tl;dr"] = Field.Summary,
        ["tldr"] = Field.Summary,
        ["what"] = Field.Summary,
        ["介绍"] = Field.Summary,
        ["内容"] = Field.Summary,
        ["内容简介"] = Field.Summary,
        ["导读"] = Field.Summary,
        ["摘要"] = Field.Summary,
        ["摘要要点"] = Field.Summary,
        ["概要"] = Field.Summary,
        ["正文"] = Field.Summary,
        ["概述"] = Field.Summary,
        ["简介"] = Field.Summary,
        ["说明"] = Field.Summary,
        ["描述"] = Field.Summary,
        ["论文简介"] = Field.Summary,
        ["要約"] = Field.Summary,
        ["ai要約"] = Field.Summary,
        ["要点"] = Field.Summary,
        ["一句话要点"] = Field.Summary,
        ["一句话介绍"] = Field.Summary,
        ["简述"] = Field.Summary,
        ["项目介绍"] = Field.Summary,
        ["项目描述"] = Field.Summary,
        ["项目说明"] = Field.Summary,
        ["项目简介"] = Field.Summary,
        ["摘录"] = Field.Summary,
        ["导语"] = Field.Summary,
        ["excerpt"] = Field.Summary,
        ["blurb"] = Field.Summary,
        ["总结"] = Field.Summary,
        ["推荐理由"] = Field.Summary,
        ["推荐语"] = Field.Summary,
        ["简单说明"] = Field.Summary,
        ["简要说明"] = Field.Summary,

        ["category"] = Field.Section,
        ["section"] = Field.Section,
        ["topic"] = Field.Section,
        ["カテゴリ"] = Field.Section,
        ["分类"] = Field.Section,
        ["所属领域"] = Field.Section,
        ["板块"] = Field.Section,
        ["栏目"] = Field.Section,
        ["类别"] = Field.Section,
        ["领域"] = Field.Section,

        ["categories"] = Field.Other,
        ["citations"] = Field.Other,
        ["code"] = Field.Other,
        ["comments"] = Field.Other,
        ["conference"] = Field.Other,
        ["demo"] = Field.Other,
        ["github"] = Field.Other,
        ["journal"] = Field.Other,
        ["keywords"] = Field.Other,
        ["language"] = Field.Other,
        ["license"] = Field.Other,
        ["pages"] = Field.Other,
        ["primary"] = Field.Other,
        ["stars"] = Field.Other,
        ["subjects"] = Field.Other,
        ["tags"] = Field.Other,
        ["tag"] = Field.Other,
        ["type"] = Field.Other,
        ["updated"] = Field.Other,
        ["upvotes"] = Field.Other,
        ["venue"] = Field.Other,
        ["代码"] = Field.Other,
        ["代码地址"] = Field.Other,
        ["会议"] = Field.Other,
        ["关键词"] = Field.Other,
        ["关键字"] = Field.Other,
        ["方向"] = Field.Other,
        ["开源地址"] = Field.Other,
        ["开源代码"] = Field.Other,
        ["标签"] = Field.Other,
        ["类型"] = Field.Other,
        ["语言"] = Field.Other,
        ["项目主页"] = Field.Other,
        ["原文标题"] = Field.Other,
        ["相关文档"] = Field.Other,
        ["arxiv id"] = Field.Other,
        ["score"] = Field.Other,
    };

    private static readonly int Longest = Fields.Keys.Max(label => label.Length);

    /// <summary>Whether what stands behind the label says where an entry is from or who chose it, and is no title.</summary>
    public static bool IsCredit(ReadOnlySpan<char> label) => Bare(label) is "来源" or "编辑" or "整理" or "整理编辑" or "编辑整理" or "责任编辑" or "source" or "Source" or "SOURCE" or "editor" or "Editor";

    /// <summary>What the label says; in Chinese of whatever its value is a summary or keywords.</summary>
    public static Field? Find(ReadOnlySpan<char> label)
    {
        var bare = Bare(label);
        return bare.Length is 0 || bare.Length > Longest ? null
            : Fields.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(bare, out var field) ? field
            : bare.EndsWith("摘要") ? Field.Summary
            : bare.EndsWith("关键词") ? Field.Other
            : null;
    }

    // Without the signs around it: 📄 **Title**
    private static ReadOnlySpan<char> Bare(ReadOnlySpan<char> label)
    {
        var (first, end) = (0, label.Length);
        while (first < end && !char.IsLetterOrDigit(label[first]))
        {
            first++;
        }

        while (end > first && !char.IsLetterOrDigit(label[end - 1]))
        {
            end--;
        }

        return label[first..end];
    }
}
