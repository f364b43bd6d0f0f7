using Feed.Core.Reading;

namespace Feed.Core.Layouts.Words;

/// <summary>Headings of a read-me file, which tells of the program that makes a digest: <c>Installation</c>, <c>How it works</c>, 项目结构. Several of them tell such a file; each alone may name a section of a digest.</summary>
internal static class ReadmeWords
{
    private const int Fewest = 3;
    private const int MaxChars = 40;

    private static readonly HashSet<string> Headings = new(StringComparer.OrdinalIgnoreCase)
    {
        "api", "api reference", "architecture", "archives", "automation", "citation", "configuration", "contact", "contact & support", "contribute", "contributing", "credits", "customization", "data format", "data sources", "data structure", "deployment", "development",
        "directory structure", "environment variables", "examples", "faq", "features", "file structure", "folder structure", "getting started", "github actions", "historical archives", "historical data", "how it works", "how to contribute", "how to use", "install", "installation", "key features",
        "license", "local development", "output", "output format", "prerequisites", "project structure", "quick start", "quickstart", "repository structure", "requirements", "roadmap", "run locally", "setup", "star history", "statistics", "stats",
        "support", "tech stack", "todo", "troubleshooting", "usage", "use cases", "what it does", "what is this", "who is this for", "why this repo", "workflow",
        "主要功能", "使用", "使用方式", "使用方法", "使用说明", "依赖", "功能", "功能特性", "功能特点", "如何使用", "安装", "安装依赖", "工作原理", "常见问题", "快速开始", "快速上手", "技术栈", "数据来源", "本地运行", "环境变量", "特性", "目录结构", "许可", "许可证", "贡献", "配置", "配置说明", "部署", "项目介绍", "项目特点", "项目简介", "项目结构", "项目说明", "运行",
    };

    /// <summary>Whether the headings of the document say that it is such a file: several of these names, each once. A history of changes says <c>Features</c> again and again.</summary>
    public static bool AreIn(DigestText text) =>
        text.Document.Format == DocumentFormat.Markdown
        && text.Blocks.Where(block => block is Heading && Is(block.Text)).CountBy(block => block.Text, StringComparer.OrdinalIgnoreCase).Count(name => name.Value == 1) >= Fewest;

    /// <summary>Whether the heading is such a name.</summary>
    public static bool Is(string heading) =>
        heading.Length <= MaxChars && Headings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(TitleMarks.Strip(heading).AsSpan().Trim(" :：?？!！"));
}
