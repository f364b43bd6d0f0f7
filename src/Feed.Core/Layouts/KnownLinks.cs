using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Takes links that lead nowhere out of drafts, those of <see cref="UnknownAddress"/>, and keeps what the document writes for relative ones.</summary>
internal static class KnownLinks
{
    public static SplitResult Only(SplitResult result, Document document)
    {
        var known = Only(result);
        return document.Written.Count == 0 ? known
            : known with { Drafts = [.. known.Drafts.Select(draft => draft.Link is { } link && document.Written.TryGetValue(link, out var written) ? draft with { RelativeLink = written } : draft)] };
    }

    private static SplitResult Only(SplitResult result) =>
        result.Drafts.Any(draft => UnknownAddress.Is(draft.Link) || draft.Body.Any(HasUnknown)) ? result with { Drafts = [.. result.Drafts.Select(Only)] } : result;

    private static Draft Only(Draft draft) =>
        draft with { Link = UnknownAddress.Is(draft.Link) ? null : draft.Link, RelativeLink = UnknownAddress.AsWritten(draft.Link), Body = [.. draft.Body.Select(block => HasUnknown(block) ? Only(block) : block)] };

    private static bool HasUnknown(Block block) => block switch
    {
        Image image => UnknownAddress.Is(image.Link),
        TableRow row => row.Cells.Any(HasUnknown),
        _ => HasUnknown(block.Inlines),
    };

    private static bool HasUnknown(Inlines content)
    {
        for (var index = 0; index < content.Runs.Length; index++)
        {
            if (UnknownAddress.Is(content.Runs[index].Link))
            {
                return true;
            }
        }

        return false;
    }

    private static Block Only(Block block) => block switch
    {
        TableRow row => row with { Cells = [.. row.Cells.Select(Only)] },
        Image image => image with { Link = null },
        _ => block.With(Only(block.Inlines)),
    };

    private static Inlines Only(Inlines content) => new([.. content.Runs.Select(run => UnknownAddress.Is(run.Link) ? run with { Link = null } : run)]);
}
