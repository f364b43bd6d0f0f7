namespace Feed.Core.Reading;

/// <summary>Tells how deep the items of lists in plain text lie: by their indent, or by their sign where a page was made into text (<c>*</c> holds <c>+</c> holds <c>-</c>).</summary>
internal sealed class ItemDepths
{
    private const string Signs = "*+-";

    private readonly Stack<(int Indent, int Rank)> levels = new();

    /// <summary>Number of the lists that the items so far lie in.</summary>
    public int Lists { get; private set; }

    public int Depth => levels.Count;

    public void Clear() => levels.Clear();

    /// <summary>Goes on below an item with a line that is none.</summary>
    public void Leave(TextLine line)
    {
        while (levels.Count > 0 && line.Indent <= levels.Peek().Indent)
        {
            levels.Pop();
        }
    }

    /// <param name="tight">Whether the item stands right below another line: only then another sign opens a list in the list.</param>
    public void Enter(TextLine line, bool tight)
    {
        var rank = Signs.IndexOf(line.Text[0], StringComparison.Ordinal);
        while (levels.Count > 0 && (line.Indent < levels.Peek().Indent || (levels.Count > 1 && line.Indent == levels.Peek().Indent && rank >= 0 && rank < levels.Peek().Rank)))
        {
            levels.Pop();
        }

        if (levels.Count == 0 || line.Indent > levels.Peek().Indent || (tight && levels.Peek().Rank >= 0 && rank == levels.Peek().Rank + 1))
        {
            levels.Push((line.Indent, rank));
            Lists++;
        }
    }
}
