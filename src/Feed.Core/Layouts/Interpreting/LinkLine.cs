using System.Buffers;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Knows lines that hold links and their captions and say nothing else.</summary>
internal static class LinkLine
{
    private const int MaxCaptionChars = 24;
    private const int MaxFillerChars = 80;

    // So many letters beside a printed address are a remark about it: a size, a page.
    private const int AddressCarries = 10;

    private const int FewestMenuLinks = 3;
    private const int MenuColumns = 18;

    private static readonly SearchValues<char> OfHosts = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    /// <param name="strict">Whether not even a remark of a few letters may stand beside an address.</param>
    public static bool Is(Inlines line, bool strict = false)
    {
        if (!line.HasLink)
        {
            return false;
        }

        var (links, words) = (0, 0);
        for (var index = 0; index < line.Runs.Length; index++)
        {
            var run = line.Runs[index];
            if (run.Link is not null)
            {
                links++;
                words -= !strict && LinkCaptions.IsAddress(run.Text) ? AddressCarries : 0;
            }
            else if (index > 0 && line.Runs[index - 1] is { Link: not null } address && LinkCaptions.IsAddress(address.Text) && run.Text.AsSpan().Trim() is ['[', .., ']'])
            {
                // https://… [help wanted] [docs]
                continue;
            }
            else if (!run.IsImage && !run.IsBreak && run.Text.Length > MaxFillerChars)
            {
                return false;
            }
            else if (!run.IsImage && !run.IsBreak && !IsFiller(run.Text))
            {
                words += Letters.In(run.Text);
            }
        }

        return links > 0 && words <= 0;
    }

    /// <summary>Whether the line is a word or two, and again a word or two, that lead elsewhere each: the way around a site.</summary>
    public static bool IsMenu(Inlines line)
    {
        var (links, columns) = (0, 0);
        string? last = null;
        for (var index = 0; index < line.Runs.Length; index++)
        {
            var run = line.Runs[index];
            if (run.Link is not null && !run.IsImage)
            {
                // Words in several styles may lead to one place.
                links += run.Link == last ? 0 : 1;
                last = run.Link;
                columns += PlainText.Columns(run.Text);
            }
            else if (!run.IsImage && !run.IsBreak && Letters.AnyIn(run.Text))
            {
                return false;
            }
        }

        return links >= FewestMenuLinks && columns < links * MenuColumns;
    }

    // mill.example.org (0.67): where the link leads.
    private static bool IsPlace(ReadOnlySpan<char> words)
    {
        words = words[Math.Max(0, words.IndexOfAny(OfHosts))..];
        var host = words.IndexOf(' ') is > 0 and var end ? words[..end] : words;
        return host.IndexOf('.') > 0 && host[^1] != '.' && !host.ContainsAnyExcept(OfHosts) && !PlainText.HasLetter(words[host.Length..]);
    }

    // 🏷️ #looms #threads
    private static bool AreTags(ReadOnlySpan<char> words)
    {
        var tags = words.IndexOf('#') is >= 0 and var first && !PlainText.HasLetter(words[..first]) ? words[first..] : default;
        foreach (var range in tags.Split(' '))
        {
            if (tags[range] is not ['#', _, ..] && !tags[range].IsEmpty)
            {
                return false;
            }
        }

        return !tags.IsEmpty && PlainText.HasLetter(tags);
    }

    // Separators, brackets, or a caption before the link.
    private static bool IsFiller(string text)
    {
        var bare = text.AsSpan().Trim(" \t\n.,;:：。，、|/·•-–—()（）[]【】<>→👉🔗↗»«*").Trim();
        return bare.IsEmpty || IsPlace(bare) || AreTags(bare) || bare is "or" or "and" or "on" or "via" or "或" or "和" || (bare.Length <= MaxCaptionChars && (LinkCaptions.IsCaption(bare) || FieldWords.Find(bare) == Field.Link));
    }
}
