using System.Collections.Immutable;

namespace Feed.Core.Reading;

/// <summary>The fields above a document's text: between <c>---</c> or <c>+++</c> lines, as keywords of Org mode (<c>#+TITLE: …</c>), or as bare <c>Key: value</c> lines that open with a usual key.</summary>
/// <param name="Fields">Values as written, without quotes; keys without regard to case. A value of several lines keeps its first.</param>
/// <param name="Body">The text after them.</param>
/// <param name="FirstLine">1-based line of the document at which <paramref name="Body"/> starts.</param>
public sealed record FrontMatter(IReadOnlyDictionary<string, string> Fields, string Body, int FirstLine)
{
    private const int MaxLines = 200;
    private const int MaxKeyChars = 40;

    // Of Org mode.
    private const string Keyword = "#+";

    private static readonly HashSet<string> UsualKeys = new(StringComparer.OrdinalIgnoreCase)
    {
        "author", "authors", "categories", "category", "date", "description", "draft", "lang", "language", "layout", "modified", "permalink", "published",
        "slug", "status", "subject", "subtitle", "summary", "tags", "title", "updated",
    };

    // Jekyll says "published: true".
    private static readonly ImmutableArray<string> Dates = ["date", "published", "pubDate", "publishDate", "updated"];

    /// <summary>Gives the value of the first key that is there.</summary>
    public string? Find(params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Fields.TryGetValue(key, out var value) && value.Length > 0)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The day on which the document was published, or else updated, as it is written: the first value that is a date.</summary>
    public string? FindDate() => Dates.Select(key => Slashed(Find(key))).FirstOrDefault(value => value is not null && DateText.Find(value, DateText.AnyYear) is not null);

    // 08-05-2026: JavaScript, which most tools that read such fields are written in, takes the month first, as with slashes.
    private static string? Slashed(string? date) =>
        date is [>= '0' and <= '9', >= '0' and <= '9', '-', >= '0' and <= '9', >= '0' and <= '9', '-', >= '0' and <= '9', ..] ? date.Replace('-', '/') : date;

    public static FrontMatter Cut(string text) =>
        Above(text) is var (fields, chars, lines) ? new FrontMatter(fields, text[chars..], lines + 1) : new FrontMatter(new Dictionary<string, string>(), text, 1);

    /// <summary>The fields above the text, and how many characters and lines they take; <c>null</c> when there are none.</summary>
    internal static (IReadOnlyDictionary<string, string> Fields, int Chars, int Lines)? Above(ReadOnlySpan<char> text)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (position, line) = (0, 0);
        var fence = "";
        while (position < text.Length && line < MaxLines)
        {
            var start = position;
            var end = text[position..].IndexOf('\n') is >= 0 and var found ? position + found : -1;
            var current = text[position..(end < 0 ? text.Length : end)].Trim();
            position = end < 0 ? text.Length : end + 1;
            line++;
            if (line == 1 && (current is "---" or "+++" || current.StartsWith(Keyword)))
            {
                fence = current.StartsWith(Keyword) ? Keyword : current.ToString();
            }

            if (fence == Keyword)
            {
                if (!current.StartsWith(Keyword))
                {
                    return (fields, start, line - 1);
                }

                MayStand(current[Keyword.Length..], fields, fenced: true);
            }
            else if (line == 1 && fence.Length > 0)
            {
                continue;
            }
            else if (fence.Length > 0 ? current.SequenceEqual(fence) : current.IsEmpty)
            {
                return fields.Count > 0 || fence.Length > 0 ? (fields, position, line) : null;
            }
            else if (!MayStand(current, fields, fence.Length > 0))
            {
                return null;
            }
        }

        return null;
    }

    // Notes the field of the line. Between fences any line goes: lists, nested keys, HTML. Without fences every line must be a usual field.
    private static bool MayStand(ReadOnlySpan<char> line, Dictionary<string, string> fields, bool fenced)
    {
        var colon = line.IndexOfAny(':', '=');
        var key = colon > 0 ? line[..colon].Trim().ToString() : "";
        if (key.Length is > 0 and < MaxKeyChars && (fenced || UsualKeys.Contains(key)))
        {
            fields.TryAdd(key, line[(colon + 1)..].Trim().Trim("\"'").Trim().ToString());
            return true;
        }

        return fenced;
    }
}
