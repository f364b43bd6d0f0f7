using System.Buffers;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Reads sentences of prose newsletters that say who did what: <c>[Ada Byron](…) shared that [the engine](…) runs</c>. The sentence is the title, what was done the link.</summary>
internal static class ActOpening
{
    private const int MaxNameChars = 60;
    private const int MaxSentenceChars = 260;
    private const int MaxVerbChars = 24;

    // What says of a project what it is: 一款…, 是…, 基于….
    private static readonly Beginnings Descriptions = new("一", "专为", "基于", "开源", "支持", "是", "用于", "用来", "轻量", "适用");

    private static readonly SearchValues<char> Stops = SearchValues.Create(".!?。！？");

    private static readonly string[] Auxiliaries = [" is", " was", " has", " also", " just", " recently"];

    /// <param name="cursor">Stands at a link.</param>
    public static Opening? Read(RunCursor cursor, int? number)
    {
        var (name, profile) = cursor.TakeLink();
        if (name.Length > MaxNameChars || cursor.AtEnd)
        {
            return null;
        }

        var acts = IsHandle(name) ? OpensInLowerCase(cursor.Fork())
            : (IsPerson(name) && (ActWords.Open(cursor.Peek()) || (LinkAddress.IsProfile(profile) && OpensInLowerCase(cursor.Fork()))))
            || (LinkAddress.IsProfile(profile) && (OpensInHan(cursor.Fork()) || IsBeforeReference(cursor.Fork())));
        return acts ? ReadSentence(cursor, name, number) : null;
    }

    /// <summary>The same of a name that is no link: <c>Ada Byron [shared](…) that the engine runs</c>, <c>Ada Byron is [building an engine](…)</c>.</summary>
    /// <param name="cursor">Stands at plain words.</param>
    public static Opening? ReadPlain(RunCursor cursor, int? number)
    {
        var words = cursor.Peek();
        if (words.Length > MaxNameChars || words is not [.., ' '])
        {
            return null;
        }

        var subject = words.ToString();
        cursor.Skip(words.Length);
        return !cursor.AtEnd && cursor.Current is { Link: not null, IsImage: false } && !LinkCaptions.IsAddress(cursor.Peek()) && (OpensInLowerCase(cursor.Fork()) || OpensInHan(cursor.Fork())) && IsPerson(WithoutAuxiliary(subject.TrimEnd())) ? ReadSentence(cursor, subject, number) : null;
    }

    private static string WithoutAuxiliary(string subject) =>
        Array.Find(Auxiliaries, word => subject.EndsWith(word, StringComparison.Ordinal)) is { } found ? subject[..^found.Length] : subject;

    private static Opening? ReadSentence(RunCursor cursor, string subject, int? number)
    {
        var (sentence, link, helper) = (new System.Text.StringBuilder(subject), (string?)null, (string?)null);
        while (!cursor.AtEnd && sentence.Length <= MaxSentenceChars)
        {
            var text = cursor.Peek();
            var end = cursor.Current.Link is null ? EndOf(text) : -1;
            if (cursor.Current is { Link: { } found, IsImage: false } && LinkAddress.IsWeb(found))
            {
                (link, helper) = LinkAddress.IsProfile(found) ? (link, found) : (link ?? found, helper);
            }

            PlainText.Append(sentence, end < 0 ? text : text[..end]);
            cursor.Skip(end < 0 ? Math.Max(1, text.Length) : end);
            if (end >= 0)
            {
                break;
            }
        }

        link ??= helper;
        return link is null || sentence.Length > MaxSentenceChars ? null : new Opening(OpeningKind.Link, number, sentence.ToString().Trim().TrimEnd('.', '。'), link) { Behind = cursor.Rest() };
    }

    // "@ada fixed [the engine](…)": a handle is nobody's title, whatever its owner did.
    private static bool IsHandle(string name) => name is ['@', _, ..] && !name.Contains(' ', StringComparison.Ordinal);

    // What was done may be the link itself: "Ada Byron [pitched a loom](…)".
    private static bool OpensInLowerCase(RunCursor cursor) => WordBehind(cursor) is [>= 'a' and <= 'z', ..];

    // "[Ada](…) 修好了[轮子](…)", "[Ada](…) [修好了](…)轮子"; what only names itself in Chinese is no act: "[Loom](…) [一台织机](…)".
    private static bool OpensInHan(RunCursor cursor) => WordBehind(cursor) is [var first, ..] words && PlainText.IsHan(first) && !Descriptions.Open(words) && (cursor.Current.Link is null || LinkPlace.IsPhrase(words.ToString()));

    // "[Ada](…) merged [#61](…)": one word tells no person from a project, but who works on requests is no entry.
    private static bool IsBeforeReference(RunCursor cursor)
    {
        var words = cursor.Peek();
        if (words.Length > MaxVerbChars || words.TrimStart() is not [>= 'a' and <= 'z', ..])
        {
            return false;
        }

        cursor.Skip(words.Length);
        return !cursor.AtEnd && cursor.Current is { Link: not null, IsImage: false } && ClosingLink.IsReference(cursor.Current.Text);
    }

    private static ReadOnlySpan<char> WordBehind(RunCursor cursor)
    {
        if (cursor.Current.Link is null && cursor.Peek().IsWhiteSpace())
        {
            cursor.Skip(cursor.Peek().Length);
        }

        return cursor.Peek().TrimStart();
    }

    // Ada Byron, and no "Learning the Loom".
    private static bool IsPerson(string name)
    {
        foreach (var range in name.AsSpan().Split(' '))
        {
            if (name.AsSpan(range) is var word && (word.IsEmpty || !char.IsUpper(word[0])))
            {
                return false;
            }
        }

        return PersonNames.Are(name);
    }

    // Behind the stop that ends the sentence, or -1.
    private static int EndOf(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (text[from..].IndexOfAny(Stops) is >= 0 and var found)
        {
            from += found + 1;
            if (text[from - 1] > '?' || (from < text.Length && text[from] == ' '))
            {
                return from;
            }
        }

        return -1;
    }
}
