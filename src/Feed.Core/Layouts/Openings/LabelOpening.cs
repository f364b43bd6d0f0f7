using System.Text;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Reads how a block opens whose first words are a known label without a style: <c>Title: How threads are counted</c>.</summary>
internal static class LabelOpening
{
    /// <summary>Gives the title behind a label of titles, what any other label says of the block, or <c>null</c>.</summary>
    public static Opening? Read(RunCursor cursor, int? number)
    {
        var label = FieldLabels.Measure(cursor.Peek());
        if (label == 0 || FieldWords.Find(cursor.Peek()[..label]) is not { } field || (field == Field.Date && IsTitleBehind(cursor, label)))
        {
            return null;
        }

        if (field != Field.Title)
        {
            return new Opening(OpeningKind.Label, number, "", null) { Behind = cursor.Rest() };
        }

        cursor.Skip(label + 1);
        if (cursor.OnlyRest() is { } rest && OpeningReader.Read(rest, number) is { Kind: OpeningKind.Link } value)
        {
            return value;
        }

        var title = TitleMarks.Strip(TakeValue(ref cursor));
        return new Opening(OpeningKind.Plain, number, title, null) { Behind = cursor.Rest() };
    }

    // Up to the line that is the next field.
    private static string TakeValue(ref RunCursor cursor)
    {
        var words = new StringBuilder();
        while (!cursor.AtEnd)
        {
            if (!cursor.AtBreak)
            {
                words.Append(cursor.Peek());
                cursor.Skip(Math.Max(1, cursor.Peek().Length));
                continue;
            }

            var next = cursor.Fork();
            next.SkipBreak();
            if (!cursor.AtSoftBreak || (FieldLabels.Measure(next.Peek()) is > 0 and var label && FieldWords.Find(next.Peek()[..label]) is not null))
            {
                break;
            }

            words.Append(words.Length > 0 && PlainText.IsCjk(words[^1]) ? "" : " ");
            cursor = next;
        }

        return words.ToString();
    }

    // "Time: The mill that never sleeps" is from a magazine.
    private static bool IsTitleBehind(RunCursor cursor, int label) =>
        cursor.Peek()[label..].TrimStart(":： ") is { IsEmpty: false } value && !value.ContainsAnyInRange('0', '9') && DateText.Find(value, DateText.AnyYear) is null;
}
