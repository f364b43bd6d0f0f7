namespace Feed.Core.Reading;

/// <summary>Reads what has no elements that matter in it: texts, pictures, formulas, preformatted text.</summary>
internal sealed class HtmlLeaves(HtmlBlocks output, LinkResolver links)
{
    public void Text(HtmlNode node, in HtmlScope scope)
    {
        var text = node.Text;
        if (text.Contains('&'))
        {
            text = CharacterReferences.Decode(text);
        }

        if (scope.Link is null && (scope.Style & RunStyle.Code) == 0 && text.Contains("://", StringComparison.Ordinal))
        {
            Linked(text.ToString(), scope, node.Line);
        }
        else
        {
            output.Text(text, scope, node.Line);
        }
    }

    public void Picture(HtmlNode node, in HtmlScope scope)
    {
        // Counting pixels and spacers.
        if (HtmlAttributes.Number(node, HtmlAttributeName.Width, int.MaxValue) <= 2 || HtmlAttributes.Number(node, HtmlAttributeName.Height, int.MaxValue) <= 2)
        {
            return;
        }

        var alternative = CleanText.Of(HtmlAttributes.Get(node, HtmlAttributeName.Alt) ?? "").Trim();
        if (HtmlAttributes.PictureAddress(node) is { } source && links.ResolveImage(source) is { } address)
        {
            output.Line.AddImage(alternative, address, scope.Link ?? scope.CardLink, output.LineOf(node.Line));
        }
        else if (output.IsOneBlock && scope.Link is not null)
        {
            // Where nobody knows the address of the picture, its link stays.
            output.Text(alternative.Length > 0 ? alternative : "↗", scope, node.Line);
        }
    }

    public void Formula(HtmlNode node, in HtmlScope scope)
    {
        var tex = HtmlText.FormulaOf(node);
        output.Text(tex.Text, scope with { Style = tex.IsTex ? RunStyle.Math : scope.Style }, node.Line);
    }

    public void Preformatted(HtmlNode node, in HtmlScope scope)
    {
        output.Boundary(scope);
        var code = HtmlText.Verbatim(node);
        var line = output.LineOf(node.Line) + HtmlText.LeadingLines(node);
        if (output.IsOneBlock)
        {
            output.Text(code, scope with { Style = RunStyle.Code }, node.Line);
        }
        else if (HtmlText.IsProse(node, code) || MailDigest.Is(code))
        {
            output.Prose(PlainTextReader.ReadBlocks(code, line), scope);
        }
        else if (!string.IsNullOrWhiteSpace(code))
        {
            output.Code(line, code, HtmlText.LanguageOf(node), scope);
        }
    }

    // Addresses that nobody made links of: mail programs and people see them as links all the same.
    private void Linked(string text, in HtmlScope scope, int line)
    {
        var done = 0;
        while (BareAddress.Find(text, done) is { Length: > 0 } found)
        {
            output.Text(text.AsSpan(done, found.Start - done), scope, line);
            var address = text.Substring(found.Start, found.Length);
            output.Text(address, scope with { Link = links.Resolve(address) }, line);
            done = found.Start + found.Length;
        }

        output.Text(text.AsSpan(done), scope, line);
    }
}
