namespace Feed.Core.Layouts;

/// <summary>The fields with which a message of a mailing list opens.</summary>
/// <param name="Start">Index of the block that parts it from what is above.</param>
/// <param name="Subject">Index of the block that holds its subject.</param>
internal readonly record struct MessageHead(int Start, int Subject)
{
    private const int MaxFields = 24;

    /// <summary>Finds the messages: below a separator, lines of fields that say who wrote, or when, and of what.</summary>
    public static List<MessageHead> In(DigestText text)
    {
        var heads = new List<MessageHead>();
        for (var index = 0; index < text.Count; index++)
        {
            if (IsSeparator(text, index) && Read(text, index) is { } head)
            {
                heads.Add(head);
                index = head.Subject;
            }
        }

        return heads;
    }

    // A line of dashes, or the line with which a mail begins in a file of several.
    private static bool IsSeparator(DigestText text, int index) =>
        text[index] is Reading.Rule { QuoteDepth: 0 } || (text[index] is Reading.Paragraph { Text: var line } && line.StartsWith("From ", StringComparison.Ordinal) && char.IsAsciiDigit(line[^1]));

    private static MessageHead? Read(DigestText text, int separator)
    {
        var (subject, isSigned) = (-1, false);
        for (var index = separator + 1; index < text.Count && index <= separator + MaxFields && text[index] is Reading.Paragraph { QuoteDepth: 0 } && text.LabelLength(index) > 0; index++)
        {
            var label = text[index].Text.AsSpan(0, text.LabelLength(index));
            subject = subject < 0 && label.SequenceEqual("Subject") ? index : subject;
            isSigned |= label is "From" or "Date";
        }

        return subject >= 0 && isSigned ? new MessageHead(separator, subject) : null;
    }
}
