using System.Runtime.InteropServices;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Takes tags in brackets off the titles of a digest in which nearly all begin with one: <c>[Looms] How threads are counted</c>, <c>Re: [mill-dev] Spindles</c>.</summary>
internal static class ListTags
{
    private const int FewestTagged = 4;
    private const int MaxTagChars = 24;
    private const int MaxKindChars = 12;
    private const int FewestTitleChars = 4;
    private const string Reply = "Re: ";

    public static void TakeOff(List<Draft> drafts)
    {
        var tagged = drafts.Count(draft => LengthOf(draft.Title) > 0);
        if (tagged < FewestTagged || tagged * 3 < drafts.Count * 2 || (TagsIn(drafts) is var tags && tags.Count * 3 > tagged * 2 && !(tagged == drafts.Count && drafts.TrueForAll(IsKind))))
        {
            return;
        }

        foreach (ref var draft in CollectionsMarshal.AsSpan(drafts))
        {
            if (LengthOf(draft.Title) is > 0 and var length)
            {
                var (start, tag) = (StartOf(draft.Title), TagOf(draft.Title, length));
                // One that all have is the name of the list.
                draft = draft with { Title = string.Concat(draft.Title.AsSpan(0, start), draft.Title.AsSpan(start + length).TrimStart()), Section = draft.Section ?? (tags.Count > 1 ? tag : null), Tags = tags.Count > 1 ? [.. draft.Tags, tag] : draft.Tags };
            }
        }
    }

    private static HashSet<string> TagsIn(List<Draft> drafts)
    {
        var tags = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var draft in drafts)
        {
            if (LengthOf(draft.Title) is > 0 and var length)
            {
                tags.Add(TagOf(draft.Title, length));
            }
        }

        return tags;
    }

    // 【模型】: words in such brackets say of which kind it is, or whom it is about, even where no other is of that kind; not so 【头条一】.
    private static bool IsKind(Draft draft) => draft.Title is ['【', ..] && LengthOf(draft.Title) is > 0 and <= MaxKindChars + 2 and var length && TagOf(draft.Title, length) is [.., var last] && !char.IsAsciiDigit(last) && !"一二三四五六七八九十".Contains(last, StringComparison.Ordinal);

    private static int StartOf(string title) => title.StartsWith(Reply, StringComparison.OrdinalIgnoreCase) ? Reply.Length : 0;

    private static string TagOf(string title, int length) => title.AsSpan(StartOf(title), length)[1..^1].Trim().ToString();

    // Length of the tag with its brackets, or 0.
    private static int LengthOf(string title)
    {
        var rest = title.AsSpan(StartOf(title));
        if (rest is not ['[' or '【', ..])
        {
            return 0;
        }

        var end = rest[..Math.Min(rest.Length, MaxTagChars + 2)].IndexOf(rest[0] == '[' ? ']' : '】');
        return end > 1 && rest.Length - end > FewestTitleChars && !rest[1..end].Contains(rest[0]) && rest[end + 1] is not ('(' or '[') ? end + 1 : 0;
    }
}
