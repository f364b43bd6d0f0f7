using Feed.Core.Reading;

namespace Feed.Core.Layouts.Words;

/// <summary>Headings of a read-me file, which tells of the program that makes a digest: <c>Installation</c>, <c>How it works</c>, 项目结构. Several of them tell such a file; each alone may name a section of a digest.</summary>
internal static class ReadmeWords
{
    private const int Fewest = 3;
    private const int MaxChars = 40;

    // Few digests have a section of such a name.
    private static readonly HashSet<string> OfFiles = new(StringComparer.OrdinalIgnoreCase)
    {
        "api reference", "customization", "data format", "data sources", "data structure", "directory structure", "environment variables", "file structure",
        "folder structure", "getting started", "github actions", "historical archives", "how it works", "how to contribute", "how to use", "install", "installation",
        "key features", "local development", "output format", "prerequisites", "project structure", "quick start", "quickstart", "repository structure", "run locally",
        "star history", "tech stack", "troubleshooting", "use cases", "what is this", "what it does", "who is this for", "why this repo", "主要功能", "使用方式", "使用方法", "使用说明",
        "功能特性", "功能特点", "如何使用", "安装", "安装依赖", "工作原理", "快速上手", "快速开始", "技术栈", "数据来源", "本地运行", "环境变量", "目录结构", "配置说明", "项目介绍", "项目特点", "项目结构", "项目说明",
    };

    // Sections of digests are called so, too.
    private static readonly HashSet<string> OfBoth = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "architecture", "archives", "automation", "configuration", "deployment", "development", "examples", "faq", "features", "historical data", "output",
        "requirements", "roadmap", "setup", "statistics", "stats", "todo", "usage", "workflow", "使用", "依赖", "功能", "常见问题", "特性", "运行", "部署", "配置", "项目简介",
    };

    /// <summary>Whether the headings of the document say that it is such a file: several of these names, each once, and one that digests do not have. A history of changes says <c>Features</c> again and again.</summary>
    public static bool AreIn(DigestText text)
    {
        if (text.Document.Format != DocumentFormat.Markdown)
        {
            return false;
        }

        var names = text.Blocks.Where(block => block is Heading && IsName(block.Text)).CountBy(block => block.Text, StringComparer.OrdinalIgnoreCase).Where(name => name.Value == 1).ToList();
        return names.Count >= Fewest && names.Exists(name => Holds(OfFiles, name.Key));
    }

    /// <summary>Whether the part below the heading tells of the program; one of items that are links does not, unless its name says so.</summary>
    public static bool IsAbove(DigestText text, int heading) => Holds(OfFiles, text[heading].Text) || (Holds(OfBoth, text[heading].Text) && !IsOverLinks(text, heading));

    private static bool IsName(string heading) => Holds(OfFiles, heading) || Holds(OfBoth, heading);

    private static bool Holds(HashSet<string> names, string heading) =>
        heading.Length <= MaxChars && names.GetAlternateLookup<ReadOnlySpan<char>>().Contains(TitleMarks.Strip(heading).AsSpan().Trim(" :：?？!！"));

    private static bool IsOverLinks(DigestText text, int heading)
    {
        var (items, linked) = (0, 0);
        for (var index = heading + 1; index < text.Count && text.Level(index) == 0; index++)
        {
            if (text[index] is ListItem { Depth: 1 })
            {
                items++;
                linked += text.Opening(index) is { Kind: OpeningKind.Link, Link: { } link } && LinkAddress.IsWeb(link) ? 1 : 0;
            }
        }

        return items > 1 && linked * 2 > items;
    }
}
