using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>Says how complete one entry is, from 0 (no title) to 1 (a plausible title that is a link).</summary>
internal static class FrameWorth
{
    private const double FieldsWorth = 0.95;
    private const int FewestFields = 2;

    // Fields stand near the title; what is labelled far below is text.
    private const int FieldsReach = 8;

    // A row with a title and a link is as clear as three such paragraphs.
    private const int RowsOpenings = 3;

    // A link that stands for the item (alone on its line, a caption, behind the title) says more than one that is mentioned.
    private const double StandingLink = 0.9;
    private const double MentionedLink = 0.65;
    private const double LinkBeside = 0.75;
    private const double NamesWorth = 0.7;

    // Plain words are a title less surely than bold ones.
    private const double PlainTitle = 0.9;

    // Where no link is: bold words, or plain ones above text that is longer than they are.
    private const double TitleAlone = 0.4;

    // A sentence with a link in its middle; less where its words tell no title.
    private const double Sentence = 0.5;
    private const double UntitledSentence = 0.3;

    private const double WordsAlone = 0.2;

    // What another entry inside takes away: by a heading, a number, a linked opening, a line that leads on; by a label said again; by a bold line or a link too many.
    private const double PerEntryInside = 0.3;
    private const double PerLabelAgain = 0.2;
    private const double PerLineTooMany = 0.1;

    private const int MostLinkedOpenings = 2;

    // An essay has some lines in bold between its paragraphs.
    private const int MostBoldLines = 3;

    // Paper, code, data, demo and two more.
    private const int MostStandingLinks = 6;

    public static double Of(DigestText text, Frame frame)
    {
        var opening = text.Opening(frame.Opener);
        if (text.NoiseAt(frame.Opener) is not null || opening.Title.Length == 0)
        {
            return text.NoiseAt(frame.Opener) is not null || opening.Kind != OpeningKind.Prose ? 0
                : text[frame.Opener] is ListItem && text.Links(frame.Start, frame.End) == 1 ? Sentence
                : UntitledSentence;
        }

        var sums = text.Between(frame.Start, frame.End);
        var own = text.Between(frame.Opener, frame.Opener + 1);
        var single = Single(text, frame, sums, own);
        var near = text.Fields(frame.Start, Math.Min(frame.End, frame.Opener + FieldsReach)) - own.Fields;
        return near >= FewestFields ? single * FieldsWorth : single * Complete(text, frame, opening, sums);
    }

    private static double Complete(DigestText text, Frame frame, Opening opening, in Sums sums) => (opening.Kind, opening.Link) switch
    {
        (OpeningKind.Link, _) or (OpeningKind.Bold, not null) => opening.IsLinkBeside ? LinkBeside : 1.0,
        (OpeningKind.Plain, not null) => PlainTitle,
        (OpeningKind.Bold, _) => sums.Links > 0 ? LinkWorth(opening, sums) : TitleAlone,
        (OpeningKind.Plain, _) => sums.Links > 0 ? LinkWorth(opening, sums) * PlainTitle
            : opening.IsOverNames ? NamesWorth
            : text.Chars(frame.Opener + 1, frame.End) > text[frame.Opener].Text.Length ? TitleAlone
            : WordsAlone,
        (OpeningKind.Prose, _) => Sentence,
        _ => WordsAlone,
    };

    private static double LinkWorth(Opening opening, in Sums sums) => sums.StandingLinks > 0 || opening.HasLinkBehind ? StandingLink : MentionedLink;

    // With headings, linked or numbered openings inside, or the same label twice, it is several entries rather than one.
    private static double Single(DigestText text, Frame frame, in Sums sums, in Sums own)
    {
        var headings = sums.Headings - own.Headings;
        var openings = sums.LinkedOpenings - own.LinkedOpenings + (RowsOpenings * (sums.LinkedRows - own.LinkedRows));
        var numbered = sums.NumberedTitles - own.NumberedTitles;
        var rows = text[frame.Opener] is TableRow row && frame.Count > 1 ? TitledRows(text, frame, row.Table) : 0;
        var repeated = sums.Fields - own.Fields > 1 ? RepeatedLabels(text, frame) : 0;
        return 1 / (1
            + (PerEntryInside * headings)
            + (PerLabelAgain * repeated)
            + (PerEntryInside * Math.Max(0, openings - MostLinkedOpenings))
            + (PerEntryInside * Math.Max(0, numbered - 1))
            + (PerEntryInside * rows)
            + (PerEntryInside * Math.Max(0, sums.Closings - 1))
            + (PerEntryInside * Math.Max(0, sums.Stanzas - 1))
            + (PerLineTooMany * Math.Max(0, sums.StandingLinks - own.StandingLinks - MostStandingLinks))
            + (PerLineTooMany * Math.Max(0, sums.BoldTitles - own.BoldTitles - MostBoldLines)));
    }

    // Others of the same table that have a title.
    private static int TitledRows(DigestText text, Frame frame, int table)
    {
        var rows = 0;
        for (var index = frame.Start; index < frame.End; index++)
        {
            rows += index != frame.Opener && text[index] is TableRow other && other.Table == table && text.Opening(index).Title.Length > 0 ? 1 : 0;
        }

        return rows;
    }

    private static int RepeatedLabels(DigestText text, Frame frame)
    {
        var labels = new HashSet<string>(StringComparer.Ordinal);
        var repeated = 0;
        for (var index = frame.Start; index < frame.End; index++)
        {
            repeated += index != frame.Opener && text.Opening(index).Kind == OpeningKind.Label && text.LabelLength(index) is > 0 and var length
                && !labels.Add(text[index].Text[..length]) ? 1 : 0;
        }

        return repeated;
    }
}
