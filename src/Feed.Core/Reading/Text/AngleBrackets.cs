namespace Feed.Core.Reading;

/// <summary>Drops the brackets of <c>&lt;https://…&gt;</c>, which only say where the address ends.</summary>
internal static class AngleBrackets
{
    public static Inlines Drop(Inlines content)
    {
        var runs = content.Runs;
        if (!runs.Any(run => run.Link is not null))
        {
            return content;
        }

        var kept = runs.ToArray();
        for (var index = 1; index + 1 < kept.Length; index++)
        {
            if (kept[index].Link is not null && kept[index - 1].Text.EndsWith('<') && kept[index + 1].Text.StartsWith('>'))
            {
                kept[index - 1] = kept[index - 1] with { Text = kept[index - 1].Text[..^1] };
                kept[index + 1] = kept[index + 1] with { Text = kept[index + 1].Text[1..] };
            }
        }

        return new([.. kept.Where(run => run.Text.Length > 0)]);
    }
}
