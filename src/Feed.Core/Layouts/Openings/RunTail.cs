using System.Buffers;
using System.Collections.Immutable;
using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>The runs of a block from one place on, not yet cut out.</summary>
/// <param name="Index">Of the first run.</param>
/// <param name="Offset">Of the first character in it.</param>
internal readonly record struct RunTail(Inlines Content, int Index, int Offset)
{
    public static readonly RunTail Empty = new(Inlines.Empty, 0, 0);

    public ImmutableArray<Run> Runs => Content.Runs;

    public bool IsEmpty => Index >= Runs.Length;

    /// <summary>Whether it begins with the sign.</summary>
    public bool Opens(char sign) => !IsEmpty && !Runs[Index].IsImage && Runs[Index].Text.AsSpan(Offset) is [var first, ..] && first == sign;

    public Inlines Cut()
    {
        var runs = Runs;
        if (Index == 0 && Offset == 0)
        {
            return Content;
        }

        var cut = ImmutableArray.CreateBuilder<Run>(Math.Max(0, runs.Length - Index));
        for (var index = Index; index < runs.Length; index++)
        {
            var run = index == Index && Offset > 0 && !runs[index].IsImage ? runs[index] with { Text = runs[index].Text[Offset..] } : runs[index];
            if (run.IsImage || run.Text.Length > 0)
            {
                cut.Add(run);
            }
        }

        return cut.Count == 0 ? Inlines.Empty : new Inlines(cut.DrainToImmutable());
    }

    /// <summary>Whether there is nothing but signs of punctuation, and links where they count as such.</summary>
    public bool IsFiller(SearchValues<char> fillers, bool orLink)
    {
        for (var index = Index; index < Runs.Length; index++)
        {
            var run = Runs[index];
            if (!run.IsImage && !(orLink && run.Link is not null) && run.Text.AsSpan(index == Index ? Offset : 0).ContainsAnyExcept(fillers))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word follows, on the same line: it goes on with the sentence.</summary>
    public bool GoesOn()
    {
        for (var index = Index; index < Runs.Length && !Runs[index].IsBreak; index++)
        {
            var words = Runs[index].Text.AsSpan(index == Index ? Offset : 0).TrimStart();
            if (!words.IsEmpty)
            {
                return char.IsLetterOrDigit(words[0]) && !words.StartsWith("by ");
            }
        }

        return false;
    }

    /// <summary>Whether nothing follows on the same line.</summary>
    public bool EndsLine()
    {
        var index = Index;
        while (index < Runs.Length && !Runs[index].IsBreak && !Runs[index].IsImage && string.IsNullOrWhiteSpace(Runs[index].Text[(index == Index ? Offset : 0)..]))
        {
            index++;
        }

        return index >= Runs.Length || Runs[index].IsBreak;
    }

    public bool HasLink()
    {
        for (var index = Index; index < Runs.Length; index++)
        {
            if (Runs[index].Link is not null)
            {
                return true;
            }
        }

        return false;
    }
}
