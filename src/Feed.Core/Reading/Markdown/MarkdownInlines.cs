using Markdig.Syntax.Inlines;

namespace Feed.Core.Reading;

/// <summary>Takes Markdig's inline tree to runs.</summary>
internal sealed class MarkdownInlines(LinkResolver links)
{
    private const int MaxDepth = 64;

    private readonly RunList runs = new();

    public Inlines Of(ContainerInline? container)
    {
        // Most blocks are one piece of text.
        if (container?.FirstChild is LiteralInline { NextSibling: null } only && only.Content.Length > 0 && !only.Content.AsSpan().Contains("://", StringComparison.Ordinal))
        {
            return new([new Run(only.Content.ToString())]);
        }

        runs.Clear();
        if (container is not null)
        {
            AddAll(runs, container, new State(RunStyle.None, null), 0);
        }

        return runs.ToInlines();
    }

    private State AddAll(RunList runs, ContainerInline container, State state, int depth)
    {
        if (depth > MaxDepth)
        {
            return state;
        }

        foreach (var inline in container)
        {
            state = Add(runs, inline, state, depth);
        }

        return state;
    }

    // Raw HTML tags change the state of what follows them in the same container.
    private State Add(RunList runs, Inline inline, State state, int depth)
    {
        switch (inline)
        {
            case LiteralInline literal:
                runs.Add(new Run(literal.Content.ToString(), state.Style, state.Link));
                break;
            case HtmlEntityInline entity:
                runs.Add(new Run(CleanText.Of(entity.Transcoded.ToString()), state.Style, state.Link));
                break;
            case CodeInline code:
                runs.Add(new Run(code.Content, state.Style | RunStyle.Code, state.Link));
                break;
            case LineBreakInline line:
                // Where the source wraps within a link or bold words, they go on behind it.
                runs.Add(line.IsHard ? new Run("\n", HardBreak: true) : new Run("\n", state.Style, state.Link));
                break;
            case AutolinkInline auto:
                var target = auto.IsEmail ? "mailto:" + auto.Url : auto.Url;
                runs.Add(new Run(auto.Url, state.Style, links.Resolve(target) ?? state.Link));
                break;
            case EmphasisInline emphasis:
                AddAll(runs, emphasis, state with { Style = state.Style | StyleOf(emphasis) }, depth + 1);
                break;
            case LinkInline { IsImage: true } image:
                AddImage(runs, image, state);
                break;
            case LinkInline link:
                AddAll(runs, link, state with { Link = links.Resolve(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "") ?? state.Link }, depth + 1);
                break;
            case HtmlInline html:
                return MarkdownTag.Apply(html.Tag, state, runs, links);
            case DelimiterInline sign:
                // A bracket that opened no link.
                runs.Add(new Run(sign.ToLiteral(), state.Style, state.Link));
                return AddAll(runs, sign, state, depth + 1);
            case ContainerInline other:
                return AddAll(runs, other, state, depth + 1);
        }

        return state;
    }

    private void AddImage(RunList runs, LinkInline image, State state)
    {
        if (links.ResolveImage(image.Url ?? "") is { } source)
        {
            runs.Add(new Run(Alternative(image), state.Style, state.Link, Image: source));
        }
    }

    private string Alternative(LinkInline image) => new MarkdownInlines(links).Of(image).Text;

    private static RunStyle StyleOf(EmphasisInline emphasis) => (emphasis.DelimiterChar, emphasis.DelimiterCount) switch
    {
        ('~', _) => RunStyle.Strike,
        (_, 1) => RunStyle.Italic,
        _ => RunStyle.Bold,
    };

    internal readonly record struct State(RunStyle Style, string? Link);
}
