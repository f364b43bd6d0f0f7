using System.Buffers;
using System.Text;

namespace Feed.Core.Reading;

/// <summary>Takes the sting out of text on which Markdig needs more than linear time: unclosed brackets, thousands of definitions, endless nesting.</summary>
/// <remarks>Measured on Markdig 1.6: 30,000 open brackets in one paragraph take 5 s, 30,000 definitions 1 s, lists nested by indentation 60 s for 9 MB.
/// Text of people passes the first look and is not copied. The number of lines stays.</remarks>
public static class MarkdownGuard
{
    /// <summary>More brackets that open and never close, in one paragraph, are no links.</summary>
    public const int MaxOpenBrackets = 200;

    /// <summary>More definitions of link references are dropped.</summary>
    public const int MaxDefinitions = 2_000;

    /// <summary>Blanks before a line beyond these are dropped: fifteen lists in each other.</summary>
    public const int MaxIndent = 60;

    /// <summary>Marks of quotes and lists before a line beyond these are dropped.</summary>
    public const int MaxMarks = 16;

    /// <summary>A longer row of backticks is no code.</summary>
    public const int MaxBackticks = 64;

    private static readonly SearchValues<string> Nesting = SearchValues.Create(
        [
            new(' ', MaxIndent + 1), new('`', MaxBackticks + 1), new('>', MaxMarks),
            .. new[] { "> ", "- ", "* ", "+ ", "1. " }.Select(mark => string.Concat(Enumerable.Repeat(mark, MaxMarks))),
        ],
        StringComparison.Ordinal);

    public static (string Text, IReadOnlyList<ReadingNote> Notes) Tame(string text, int firstLine)
    {
        var span = text.AsSpan();
        var suspect = span.Count('[') - span.Count(']') > MaxOpenBrackets || span.Count('(') - span.Count(')') > MaxOpenBrackets
            || span.Count("]:") > MaxDefinitions || span.Count('\t') > MaxIndent || span.ContainsAny(Nesting);
        return suspect ? new Taming(text, firstLine).Run() : (text, []);
    }

    private sealed class Taming(string text, int firstLine)
    {
        private readonly StringBuilder output = new(text.Length);
        private readonly List<ReadingNote> notes = [];
        private readonly HashSet<string> said = [];
        private int line;
        private int round;
        private int square;
        private int definitions;

        public (string, IReadOnlyList<ReadingNote>) Run()
        {
            foreach (var range in text.AsSpan().Split('\n'))
            {
                if (line > 0)
                {
                    output.Append('\n');
                }

                Append(text.AsSpan()[range]);
                line++;
            }

            return (output.ToString(), notes);
        }

        private void Append(ReadOnlySpan<char> current)
        {
            var bare = current.TrimStart(" \t");
            if (bare.IsEmpty)
            {
                (round, square) = (0, 0);
            }

            if (bare is ['[', ..] && bare.Contains("]:", StringComparison.Ordinal) && ++definitions > MaxDefinitions)
            {
                Say($"only the first {MaxDefinitions} link definitions are used");
                return;
            }

            var blanks = current.Length - bare.Length;
            if (blanks > MaxIndent || current[..blanks].Count('\t') * 4 > MaxIndent)
            {
                Say("lists are nested too deeply: indentation cut");
                blanks = MaxIndent;
                output.Append(' ', MaxIndent);
            }
            else
            {
                output.Append(current[..blanks]);
            }

            Letters(WithoutMarks(bare));
        }

        private ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> bare)
        {
            var (marks, at) = (0, 0);
            while (at < bare.Length)
            {
                var length = bare[at] == '>' ? 1
                    : bare[at] is '-' or '*' or '+' && at + 1 < bare.Length && bare[at + 1] == ' ' ? 2
                    : char.IsAsciiDigit(bare[at]) && bare[at..].StartsWith("1. ") ? 3
                    : bare[at] == ' ' ? 1
                    : 0;
                if (length == 0)
                {
                    break;
                }

                marks += bare[at] == ' ' ? 0 : 1;
                at += length;
            }

            if (marks <= MaxMarks)
            {
                return bare;
            }

            Say("quotes or lists are nested too deeply: marks cut");
            return at < bare.Length ? bare[at..] : bare[..MaxMarks];
        }

        private void Letters(ReadOnlySpan<char> rest)
        {
            var ticks = 0;
            foreach (var letter in rest)
            {
                ticks = letter == '`' ? ticks + 1 : 0;
                round = Math.Max(0, round + (letter == '(' ? 1 : letter == ')' ? -1 : 0));
                square = Math.Max(0, square + (letter == '[' ? 1 : letter == ']' ? -1 : 0));
                if (ticks > MaxBackticks || (letter == '[' && (round > MaxOpenBrackets || square > MaxOpenBrackets)))
                {
                    Say("brackets or backticks that open and never close are left out");
                    continue;
                }

                output.Append(letter);
            }
        }

        private void Say(string what)
        {
            if (said.Add(what))
            {
                notes.Add(new ReadingNote(firstLine + line, what));
            }
        }
    }
}
