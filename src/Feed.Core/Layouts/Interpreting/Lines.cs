using System.Collections.Immutable;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Cuts the text of a block where its author began a new line.</summary>
internal static class Lines
{
    private const int LongLineChars = 60;
    private const int MaxFieldsChars = 300;

    /// <summary>Whether there is nothing to cut.</summary>
    public static bool IsOne(Inlines content) => content.Runs.Length > 0 && !HasBreak(content.Runs) && !MayHoldFields(content) && !SignField.MayBeRow(content);

    /// <summary>Cuts at every break that was asked for, and at those of the source next to a line that is a field, a link or a byline.</summary>
    public static IReadOnlyList<Inlines> Of(Inlines content)
    {
        if (!HasBreak(content.Runs))
        {
            return [content];
        }

        var lines = new List<Inlines>();
        var current = new List<Run>();
        Inlines? before = null;
        var hard = false;
        foreach (var line in Printed(content.Runs))
        {
            if (before is not null && (hard || StandsAlone(line.Content, before) || ((before.Text.Length < LongLineChars || IsPointer(before)) && StandsAlone(before, null))))
            {
                lines.Add(new Inlines([.. current]));
                current = [];
            }
            else if (before is not null)
            {
                current.Add(new Run("\n"));
            }

            current.AddRange(line.Content.Runs);
            (before, hard) = (line.Content, line.Hard);
        }

        lines.Add(new Inlines([.. current]));
        return lines;
    }

    private static bool HasBreak(ImmutableArray<Run> runs)
    {
        for (var index = 0; index < runs.Length; index++)
        {
            if (runs[index].IsBreak)
            {
                return true;
            }
        }

        return false;
    }

    // An address goes on with a long line before it that has no full stop.
    private static bool StandsAlone(Inlines line, Inlines? before) =>
        FieldLine.Read(line) is not null || AreItalicNames(line) || Byline.IsRow(line.Text) || Figures.AreCounts(line.Text) || (LinkLine.Is(line) && (before is null || before.Text.Length < LongLineChars || ".。!！?？:：)）".Contains(before.Text[^1], StringComparison.Ordinal)));

    // 👉 https://… opens a line that the next does not go on with, however long it is.
    private static bool IsPointer(Inlines line) => line.Runs is [{ Link: null, Text: [var sign, ..] }, ..] && (char.IsSurrogate(sign) || sign is '→' or '➡' or '➜');

    // *Ada Byron, Mary Shelley*
    private static bool AreItalicNames(Inlines line)
    {
        for (var index = 0; index < line.Runs.Length; index++)
        {
            if (!line.Runs[index].Is(RunStyle.Italic))
            {
                return false;
            }
        }

        return line.Runs.Length > 0 && PersonNames.Are(line.Text);
    }

    /// <summary>Cuts a line of several fields at the signs between them: <c>作者：A｜日期：B</c>.</summary>
    public static IReadOnlyList<Inlines> Fields(Inlines line)
    {
        if (!MayHoldFields(line))
        {
            return SignField.Parts(line);
        }

        var parts = new List<Inlines>();
        var current = new List<Run>();
        foreach (var run in line.Runs)
        {
            var segments = run.Link is null && !run.IsImage ? run.Text.Split('｜', '|', '·') : [run.Text];
            for (var index = 0; index < segments.Length; index++)
            {
                if (index > 0)
                {
                    parts.Add(new Inlines([.. current]));
                    current = [];
                }

                current.Add(run with { Text = segments[index] });
            }
        }

        parts.Add(new Inlines([.. current]));
        return parts.Count(part => FieldLine.Read(part) is not null) * 2 >= parts.Count ? [.. parts.Where(part => part.Text.Length > 0)] : [line];
    }

    private static bool MayHoldFields(Inlines line) => line.Text.Length <= MaxFieldsChars && line.Text.AsSpan().ContainsAny('｜', '|', '·');

    private static IEnumerable<(Inlines Content, bool Hard)> Printed(ImmutableArray<Run> runs)
    {
        var current = new List<Run>();
        foreach (var run in runs)
        {
            if (run.IsBreak)
            {
                yield return (new Inlines([.. current]), run.HardBreak);
                current = [];
            }
            else
            {
                current.Add(run);
            }
        }

        yield return (new Inlines([.. current]), false);
    }
}
