using System.Collections.Immutable;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Reads a line of the form <c>Label: value</c>, bold or plain, in either language.</summary>
internal static class FieldLine
{
    /// <summary>What is shorter behind a label of the document's own is data, not text.</summary>
    public const int FewestTextChars = 60;

    private const int MaxLabelChars = 40;
    private const int MaxFeedHeadChars = 80;
    private const string AbstractMark = "Abstract:";

    public static (Field Field, Inlines Value)? Read(Inlines line)
    {
        var index = 0;
        while (index < line.Runs.Length && (line.Runs[index].IsImage || line.Runs[index].IsBreak || IsSign(line.Runs[index])))
        {
            index++;
        }

        if (index == line.Runs.Length || line.Runs[index].Link is not null)
        {
            return null;
        }

        var run = line.Runs[index];
        var text = run.Text;
        if (text.StartsWith("arXiv:", StringComparison.OrdinalIgnoreCase) && text.AsSpan(0, Math.Min(text.Length, MaxFeedHeadChars)).IndexOf(AbstractMark, StringComparison.Ordinal) is > 0 and var mark)
        {
            // As the feeds of arXiv say it: "arXiv:2402.07610v1 Announce Type: new Abstract: …".
            return (Field.Summary, From(line, index, mark + AbstractMark.Length));
        }

        var colon = text.AsSpan(0, Math.Min(text.Length, MaxLabelChars)).IndexOfAny(':', '：');
        if (colon > 0 && FieldWords.Find(text.AsSpan(0, colon)) is { } field)
        {
            return (field, From(line, index, colon + 1));
        }

        // **Label** : value, 【标签】value
        var wrapped = text.AsSpan().Trim();
        var after = index + 1 < line.Runs.Length ? line.Runs[index + 1].Text.AsSpan().TrimStart() : default;
        if (colon < 0 && run.Is(RunStyle.Bold) && after is [':' or '：', ..] && FieldWords.Find(wrapped) is { } bold)
        {
            var offset = line.Runs[index + 1].Text.AsSpan().IndexOfAny(':', '：') + 1;
            return (bold, From(line, index + 1, offset));
        }

        // **Label**, and the value in the next line
        if (colon < 0 && run.Is(RunStyle.Bold) && index + 2 < line.Runs.Length && line.Runs[index + 1].IsBreak && FieldWords.Find(wrapped) is { } above)
        {
            return (above, From(line, index + 2, 0));
        }

        var close = text.AsSpan().TrimStart() is ['【', ..] ? text.IndexOf('】', StringComparison.Ordinal) : -1;
        return close > 0 && FieldWords.Find(text.AsSpan(0, close)) is { } bracketed
            ? (bracketed, From(line, index, close + 1))
            : null;
    }

    /// <summary>Reads a line that opens with a label of the document's own: short values are data, long ones text.</summary>
    public static (Field Field, Inlines Value)? ReadOwn(Inlines line, DigestText text)
    {
        var words = line.Text;
        var length = FieldLabels.Measure(words);
        var run = length > 0 && text.IsLabel(words.AsSpan(0, length)) ? RunOfColon(line) : -1;
        if (run < 0)
        {
            return null;
        }

        var value = From(line, run, line.Runs[run].Text.AsSpan().IndexOfAny(':', '：') + 1);
        return (PlainText.Columns(value.Text) >= FewestTextChars && !IsAddress(value.Text) ? Field.Summary : Field.Other, value);
    }

    private static bool IsAddress(string value) => LinkCaptions.IsAddress(value) && !value.AsSpan().Trim().Contains(' ');

    // Label: value; **Label**: value; a pictogram before either.
    private static int RunOfColon(Inlines line)
    {
        for (int run = 0, labels = 0; run < line.Runs.Length && line.Runs[run].Link is null; labels += IsSign(line.Runs[run]) ? 0 : 1, run++)
        {
            var colon = line.Runs[run].Text.AsSpan().IndexOfAny(':', '：');
            if (labels > 1 || (labels == 1 && colon > 0))
            {
                return -1;
            }

            if (colon >= 0)
            {
                return run;
            }
        }

        return -1;
    }

    // A pictogram before **Label**.
    private static bool IsSign(in Run run) => run.Link is null && !Letters.AnyIn(run.Text) && run.Text.AsSpan().IndexOfAny("([【（") < 0;

    private static Inlines From(Inlines line, int first, int offset)
    {
        var lead = line.Runs[first] with { Text = line.Runs[first].Text.AsSpan(offset).TrimStart().ToString() };
        var value = ImmutableArray.CreateBuilder<Run>(line.Runs.Length - first - (lead.Text.Length > 0 || lead.IsImage ? 0 : 1));
        for (var index = first; index < line.Runs.Length; index++)
        {
            var run = index > first ? line.Runs[index] : lead;
            if (run.Text.Length > 0 || run.IsImage)
            {
                value.Add(run);
            }
        }

        return new Inlines(value.DrainToImmutable());
    }
}
