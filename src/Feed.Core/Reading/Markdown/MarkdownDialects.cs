namespace Feed.Core.Reading;

/// <summary>Says in CommonMark what people write for the renderer of their site: MDX, Liquid, Hugo, kramdown, Obsidian, Org mode, AsciiDoc, Gemini, chats, and slips that it forgives.</summary>
/// <remarks>The number of lines stays.</remarks>
internal static class MarkdownDialects
{
    public static string ToCommonMark(string text)
    {
        text = ChatText.ToMarkdown(Gemtext.ToMarkdown(AsciiDoc.ToMarkdown(OrgMode.ToMarkdown(text))));
        text = MdxComments.Remove(text);
        text = TemplateTags.Remove(text);
        text = WikiLinks.Unlink(text);
        text = Callouts.Unmark(text);
        text = AttributeLists.Remove(text);
        text = TightHeadings.Part(text);
        text = AnchorLines.Empty(text);
        text = TableEnds.Part(text);
        text = NestedAddresses.Mend(text);
        return MarkdownRepair.Mend(text);
    }
}
