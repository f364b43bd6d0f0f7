namespace Feed.Core.Sources;

/// <summary>What is wrong with a list that an operator wrote, where, and what to do about it.</summary>
/// <param name="File">As it was given.</param>
/// <param name="Line">1-based, or <c>null</c> when the file as a whole is meant.</param>
/// <param name="Setting">Such as <c>sources[2].layout</c>, or <c>null</c>.</param>
/// <param name="Text">Problem and remedy, whole sentences.</param>
public sealed record ListProblem(string File, int? Line, string? Setting, string Text)
{
    public override string ToString() =>
        $"{File}{(Line is { } line ? $", line {line}" : "")}: {(Setting is null ? "" : $"{Setting}: ")}{Text}";

    /// <summary>All problems as one message, one a line.</summary>
    public static string Message(IEnumerable<ListProblem> problems) => string.Join(Environment.NewLine, problems);
}
