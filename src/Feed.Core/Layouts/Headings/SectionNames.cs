using Feed.Core.Layouts.Interpreting;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Names the section that an entry stands in: the nearest heading above it that is not the document's title.</summary>
internal sealed class SectionNames
{
    private const int MaxCountDigits = 3;
    private const int FewestGroups = 2;

    // What is longer is a text that happens to be printed as a heading.
    private const int MaxNameChars = 160;

    private static readonly char[] NameEnds = [':', '：', ' ', '—', '–', '|'];
    private static readonly char[] PaddedEnds = [' ', '|', '｜', '/'];

    private readonly DigestText text;
    private readonly int[] headingBefore;

    // Of each heading: the nearest one before it that stands above it.
    private readonly int[] above;
    private readonly int titleHeading;
    private readonly Dictionary<int, string> names = [];

    // What opens an entry names no section, though it may stand above others: a story that leads one.
    private readonly HashSet<int> stories;

    // Of each story: the heading of its own level that it stands in a group with, right above the first of them.
    private readonly Dictionary<int, int> groups = [];

    public SectionNames(DigestText text, Plan plan)
    {
        this.text = text;
        stories = [.. plan.Claims.SelectMany(claim => claim.Frames.Select(frame => claim.Layout == LayoutSet.Headings ? frame.Start : frame.Opener))];
        headingBefore = new int[text.Count + 1];
        above = new int[text.Count];
        var last = -1;
        for (var index = 0; index < text.Count; index++)
        {
            headingBefore[index] = last;
            if (text.Level(index) > 0)
            {
                above[index] = Above(last, text.Level(index));
                last = index;
            }
        }

        titleHeading = TitleHeading(text);
        FindGroups();
    }

    public string? Of(Frame frame)
    {
        if (frame.Section is { } stated)
        {
            return stated.Length == 0 || IsMasthead(stated) ? null : WithoutSigns(TitleMarks.Strip(stated));
        }

        var found = HeadingOf(frame);
        return found < 0 ? null : NameOf(found);
    }

    // The first line of all, with its day.
    private bool IsMasthead(string name) => text.Count > 0 && text[0] is Paragraph line && line.Text == name && DateText.Find(name, DateText.AnyYear) is not null;

    // ~ NEWS ~
    private static string WithoutSigns(string name) => name is ['~' or '=' or '+' or '-', .., '~' or '=' or '+' or '-'] && name.Trim('~', '=', '+', '-', ' ') is { Length: > 0 } words ? words : name;

    /// <summary>The nearest heading above an entry, or -1; the title of the document is none.</summary>
    public int HeadingOf(Frame frame)
    {
        var own = Math.Max(text.Level(frame.Opener), text.Level(frame.Start));
        return groups.TryGetValue(frame.Start, out var group) ? group : Fitting(Above(headingBefore[frame.Start], own > 0 ? own : int.MaxValue), frame);
    }

    /// <summary>The nearest heading above one of an entry's, or -1.</summary>
    public int HeadingAbove(int heading, Frame frame) => Fitting(above[heading], frame);

    private void FindGroups()
    {
        var group = -1;
        var before = -1;
        for (var index = 0; index < text.Count; index++)
        {
            var level = text.Level(index);
            if (level == 0)
            {
                continue;
            }

            group = group >= 0 && level < text.Level(group) ? -1 : group;
            if (stories.Contains(index) && before >= 0 && !stories.Contains(before) && before != titleHeading && text.Level(before) == level && text.Chars(before + 1, index) == 0 && text.Links(before, index) == 0)
            {
                group = before;
            }

            if (group >= 0 && stories.Contains(index) && text.Level(group) == level)
            {
                groups[index] = group;
            }

            before = index;
        }

        if (groups.Values.Distinct().Count() < FewestGroups)
        {
            groups.Clear();
        }
    }

    private int Fitting(int heading, Frame frame)
    {
        while (heading >= 0 && heading != titleHeading && (stories.Contains(heading) || text[heading].Text.Length > MaxNameChars || CountedTitles.IsCount(text[heading].Text) || (text[heading] is Paragraph { Container: { IsList: true } list } && !list.Holds(text[frame.Start].Container))))
        {
            heading = above[heading];
        }

        return heading == titleHeading ? -1 : heading;
    }

    private string NameOf(int heading)
    {
        if (!names.TryGetValue(heading, out var name))
        {
            names[heading] = name = WithoutCount(WithoutPadded(TitleMarks.Strip(HeadingOpening.WithoutBadges(text[heading].Inlines).Text).TrimEnd(NameEnds)));
        }

        return name;
    }

    // "01 Papers": a number of two digits.
    private static string WithoutPadded(string name) => name is ['0', >= '0' and <= '9', ' ' or '|' or '｜' or '/', ..] && name[3..].TrimStart(PaddedEnds) is { Length: > 0 } words ? words : name;

    // "Papers (12)", "论文 8 条", "Papers 12 items": how many there are this time is no part of the name.
    private static string WithoutCount(string name)
    {
        name = CountedAs(name);
        var isBracketed = name is [.., ')' or '）'];
        var bare = isBracketed ? name.AsSpan()[..^1] : name is [.., '条' or '篇' or '项' or '则' or '个'] ? name.AsSpan()[..^1].TrimEnd() : default;
        var rest = bare.TrimEnd("0123456789");
        var digits = bare.Length - rest.Length;
        var isCount = digits is > 0 and <= MaxCountDigits && (isBracketed ? rest is [.., '(' or '（'] : rest is [.., ' ']);
        return isCount && rest[..^1].TrimEnd() is { IsEmpty: false } words ? words.ToString() : name;
    }

    private static string CountedAs(string name)
    {
        var last = name.LastIndexOf(' ');
        return last > 0 && name.AsSpan(last + 1) is "items" or "item" or "stories" or "articles" or "papers" or "posts" or "links" && name.AsSpan(0, last).TrimEnd("0123456789") is { Length: > 1 } words && words.Length < last && words[^1] == ' ' ? words.TrimEnd().ToString() : name;
    }

    private int Above(int heading, int level)
    {
        while (heading >= 0 && text.Level(heading) >= level)
        {
            heading = above[heading];
        }

        return heading;
    }

    // The first heading is the title when it stands above all others, alone on its level; where there is none, a first line in bold with the day of the issue.
    private static int TitleHeading(DigestText text)
    {
        var (first, top, others) = (-1, 7, 0);
        for (var index = 0; index < text.Count; index++)
        {
            if (text[index] is Heading { Text.Length: > 0 } heading)
            {
                first = first < 0 ? index : first;
                others = heading.Level < top ? 0 : heading.Level == top ? others + 1 : others;
                top = Math.Min(top, heading.Level);
            }
        }

        return first < 0 ? (text.Count > 0 && text.Level(0) > 0 && DateText.Find(text[0].Text, DateText.AnyYear) is not null ? 0 : -1)
            : text[first] is Heading { } title && title.Level == top && others == 0 ? first : -1;
    }
}
