using System.Text;
using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>Runs to HTML: links, emphasis, code, images and asked-for line breaks; everything else is text, and all text is escaped.</summary>
internal sealed class InlineHtml(AddressBook addresses)
{
    private static readonly (RunStyle Style, string Tag)[] Tags =
        [(RunStyle.Bold, "strong"), (RunStyle.Italic, "em"), (RunStyle.Strike, "del"), (RunStyle.Code, "code")];

    private const int MaxAlternativeChars = 1_000;

    private readonly StringBuilder builder = new();

    public AddressBook Addresses => addresses;

    /// <summary>What the HTML of one entry after the other is written to.</summary>
    public LazyHtml Page { get; } = new();

    public string Of(Inlines inlines)
    {
        if (inlines.Runs is [{ Link: null, Style: RunStyle.None, IsImage: false, IsBreak: false } only])
        {
            return Escape(only.Text).Trim();
        }

        builder.Clear();
        var (style, link, pending) = (RunStyle.None, (string?)null, "");
        foreach (var run in inlines.Runs)
        {
            if (run.IsBreak)
            {
                pending = run.HardBreak || pending == "<br>" ? "<br>" : "\n";
                continue;
            }

            var markup = MarkupOf(run);
            if (markup.Length == 0)
            {
                continue;
            }

            var target = run.Link is null ? null : LinkTarget(run.Link);
            var change = target != link || (run.Style & ~RunStyle.Math) != style;
            _ = change ? Close(builder, style, link) : builder;
            AppendBreak(builder, pending, run.Text);
            pending = "";
            _ = change ? Open(builder, run.Style, target) : builder;
            (style, link) = (run.Style & ~RunStyle.Math, target);
            builder.Append(markup);
        }

        return Close(builder, style, link).ToString().Trim();
    }

    /// <summary>Escapes text for content and attributes, without what may not be published.</summary>
    public static string Escape(string text)
    {
        var clean = OrdinaryText.Is(text) ? text : CleanText.Of(text);
        if (clean.AsSpan().IndexOfAny("&<>\"") < 0)
        {
            return clean;
        }

        var escaped = new StringBuilder(clean.Length + 16);
        foreach (var letter in clean)
        {
            _ = letter switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                _ => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }

    /// <summary>An image, or nothing when its address is no http or https address.</summary>
    public string Image(string address, string? alternative) => addresses.Find(address) is { } source
        ? $"<img src=\"{source.Target}\" alt=\"{Escape(FieldText.Line(alternative, MaxAlternativeChars))}\">"
        : "";

    /// <summary>The address as an attribute may hold it, or <c>null</c> when a reader must not be led there.</summary>
    public string? LinkTarget(string address) =>
        addresses.Find(address) is { } web ? web.Target
        : address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(address, UriKind.Absolute, out var mail) ? Escape(mail.AbsoluteUri)
        : null;

    private string MarkupOf(Run run) =>
        run.IsImage ? Image(run.Image!, run.Text) // IsImage says it is there.
        : run.Is(RunStyle.Math) && !run.Text.StartsWith('$') ? $"${Escape(run.Text)}$"
        : Escape(run.Text);

    private static void AppendBreak(StringBuilder builder, string pending, string next)
    {
        var cjk = next.Length > 0 && PlainText.IsCjk(next[0]) && builder.Length > 0 && PlainText.IsCjk(builder[^1]);
        _ = builder.Length == 0 || pending.Length == 0 || (cjk && pending == "\n") ? builder : builder.Append(pending);
    }

    private static StringBuilder Open(StringBuilder builder, RunStyle style, string? link)
    {
        _ = link is null ? builder : builder.Append("<a href=\"").Append(link).Append("\">");
        foreach (var (bit, tag) in Tags)
        {
            _ = (style & bit) == bit ? builder.Append('<').Append(tag).Append('>') : builder;
        }

        return builder;
    }

    private static StringBuilder Close(StringBuilder builder, RunStyle style, string? link)
    {
        for (var index = Tags.Length - 1; index >= 0; index--)
        {
            _ = (style & Tags[index].Style) != 0 ? builder.Append("</").Append(Tags[index].Tag).Append('>') : builder;
        }

        return link is null ? builder : builder.Append("</a>");
    }
}
