namespace Feed.Core.Reading;

/// <summary>Tells what a text is written in. Content wins over media type and name, which only break ties.</summary>
public static class FormatDetector
{
    internal const int MaxLookedChars = 16 * 1024;

    // So many headings, links and tables are none that a page holds by chance.
    private const int FewestMarkdownSigns = 3;

    public static DocumentFormat Detect(ReadOnlySpan<char> text, string? mediaType, string address)
    {
        var start = text.TrimStart();
        var stated = Stated(mediaType, address);
        if (FeedRoot.Is(start) || (stated == DocumentFormat.Auto && FeedRoot.IsData(start)))
        {
            return DocumentFormat.Feed;
        }

        if (FormatSigns.IsWholePage(text) && !(stated == DocumentFormat.Markdown && start.StartsWith("<head")))
        {
            return DocumentFormat.Html;
        }

        var looked = text[..Math.Min(text.Length, MaxLookedChars)];
        if (MailDigest.Is(looked))
        {
            return DocumentFormat.Text;
        }

        if (stated != DocumentFormat.Html && (OrgMode.Is(looked) || AsciiDoc.Is(looked) || Gemtext.Is(looked)))
        {
            return DocumentFormat.Markdown;
        }

        var signs = FormatSigns.Count(looked);
        var hasFrontMatter = start.StartsWith("---") || start.StartsWith("+++");
        return stated switch
        {
            // A page is served as what it is; raw Markdown often is served as if it were a page.
            DocumentFormat.Html => signs.Tags > signs.Markdown ? DocumentFormat.Html : signs.Markdown > 0 ? DocumentFormat.Markdown : DocumentFormat.Text,

            // HTML may stand in Markdown, and a mail or other text may be stored under its name.
            DocumentFormat.Markdown => signs.IsMostlyTags && signs.Markdown < FewestMarkdownSigns && !hasFrontMatter ? DocumentFormat.Html
                : signs.IsMail || (signs.IsBare && !hasFrontMatter && !looked.ContainsAny(FormatSigns.Markup)) ? DocumentFormat.Text
                : DocumentFormat.Markdown,
            _ => signs.IsMostlyTags ? DocumentFormat.Html : signs.IsSurelyMarkdown ? DocumentFormat.Markdown : DocumentFormat.Text,
        };
    }

    // The name says more than the media type: raw files are served as text/plain.
    private static DocumentFormat Stated(string? mediaType, string address)
    {
        var byName = Path.GetExtension(address.Split('?', '#')[0]).ToUpperInvariant() switch
        {
            ".MD" or ".MARKDOWN" or ".MDOWN" or ".MKD" or ".MDX" or ".ORG" or ".ADOC" or ".ASCIIDOC" or ".GMI" => DocumentFormat.Markdown,
            ".HTML" or ".HTM" or ".XHTML" => DocumentFormat.Html,
            ".TXT" or ".EML" => DocumentFormat.Text,
            _ => DocumentFormat.Auto,
        };
        return byName != DocumentFormat.Auto ? byName : mediaType?.Trim().ToUpperInvariant() switch
        {
            "TEXT/MARKDOWN" or "TEXT/X-MARKDOWN" => DocumentFormat.Markdown,
            "TEXT/HTML" or "APPLICATION/XHTML+XML" => DocumentFormat.Html,
            _ => DocumentFormat.Auto,
        };
    }
}
