using System.Buffers;
using System.Text;
using Feed.Core.Reading;

namespace Feed.Core.Enriching;

/// <summary>Runs to HTML: links, emphasis, code, images and asked-for line breaks; everything else is text, and all text is escaped.</summary>
internal sealed class InlineHtml(AddressBook addresses)
{
    private static readonly (RunStyle Style, string Opening, string Closing)[] Tags =
        [(RunStyle.Bold, "<strong>", "</strong>"), (RunStyle.Italic, "<em>", "</em>"), (RunStyle.Strike, "<del>", "</del>"), (RunStyle.Code, "<code>", "</code>")];

    private const int MaxAlternativeChars = 1_000;

    // The markup of one block after the other.
    private readonly ArrayBufferWriter<char> markup = new();

    public AddressBook Addresses => addresses;

    /// <summary>What the HTML of one entry after the other is written to.</summary>
    public LazyHtml Page { get; } = new();

    /// <summary>Gives the markup; it stands until that of other inlines is asked for.</summary>
    public ReadOnlySpan<char> Of(Inlines inlines)
    {
        if (inlines.Runs is [{ Link: null, Style: RunStyle.None, IsImage: false, IsBreak: false } only])
        {
            return Escape(only.Text).AsSpan().Trim();
        }

        markup.ResetWrittenCount();
        var (open, pending) = ((Style: RunStyle.None, Link: (string?)null), "");
        foreach (var run in inlines.Runs)
        {
            if (run.IsBreak)
            {
                pending = run.HardBreak || pending == "<br>" ? "<br>" : "\n";
            }
            else if (MarkupOf(run) is { Length: > 0 } text)
            {
                var next = (Style: run.Style & ~RunStyle.Math, Link: run.Link is null ? null : LinkTarget(run.Link));
                if (next == open)
                {
                    AppendBreak(pending, run.Text);
                }
                else
                {
                    Close(open.Style, open.Link);
                    AppendBreak(pending, run.Text);
                    Open(next.Style, next.Link);
                }

                (open, pending) = (next, "");
                Append(text);
            }
        }

        Close(open.Style, open.Link);
        return markup.WrittenSpan.Trim();
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

    private void AppendBreak(string pending, string next)
    {
        if (pending.Length > 0 && markup.WrittenCount > 0 && !(pending == "\n" && next.Length > 0 && PlainText.IsCjk(next[0]) && PlainText.IsCjk(markup.WrittenSpan[^1])))
        {
            Append(pending);
        }
    }

    private void Open(RunStyle style, string? link)
    {
        if (link is not null)
        {
            Append("<a href=\"");
            Append(link);
            Append("\">");
        }

        foreach (var (bit, opening, _) in Tags)
        {
            if ((style & bit) == bit)
            {
                Append(opening);
            }
        }
    }

    private void Close(RunStyle style, string? link)
    {
        for (var index = Tags.Length - 1; index >= 0; index--)
        {
            if ((style & Tags[index].Style) != 0)
            {
                Append(Tags[index].Closing);
            }
        }

        if (link is not null)
        {
            Append("</a>");
        }
    }

    private void Append(string text)
    {
        text.CopyTo(markup.GetSpan(text.Length));
        markup.Advance(text.Length);
    }
}
