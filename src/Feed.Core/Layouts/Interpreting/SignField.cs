using System.Collections.Frozen;
using System.Text;
using Feed.Core.Layouts.Words;
using Feed.Core.Reading;

namespace Feed.Core.Layouts.Interpreting;

/// <summary>Reads a short line that a sign labels: <c>📅 Fri, Feb 20</c>, <c>📍 The mill</c>, <c>👥 Ada Byron, Mary Shelley</c>.</summary>
internal static class SignField
{
    private const int MaxColumns = 60;
    private const int MaxValueColumns = 28;
    private const int FewestSummaryColumns = 16;

    private static readonly FrozenDictionary<Rune, Field> Fields = new (string Signs, Field Field)[]
    {
        ("📅📆🗓", Field.Date),
        ("👤👥✍", Field.Authors),
        ("🏢🏛🏫", Field.Organization),
        ("⌛⏰⏱⏲⏳🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛🏷📍💰💵🎟🎫🔑", Field.Other),
        ("📝📖🧾", Field.Summary),
    }.SelectMany(group => group.Signs.EnumerateRunes().Select(sign => (sign, group.Field))).ToFrozenDictionary(pair => pair.sign, pair => pair.Field);

    /// <summary>Cuts a row of such fields before each sign: <c>👥 Ada Byron 📅 2024-03-18 📍 The mill</c>.</summary>
    /// <returns>The line alone where it is no such row.</returns>
    public static IReadOnlyList<Inlines> Parts(Inlines line)
    {
        if (!MayBeRow(line))
        {
            return [line];
        }

        var (parts, start, place, text) = (new List<Inlines>(), 0, 0, line.Text.Trim());
        foreach (var sign in text.EnumerateRunes())
        {
            if (IsSign(sign) && place > start)
            {
                parts.Add(new Inlines([new Run(text[start..place].TrimEnd())]));
                start = place;
            }

            place += sign.Utf16SequenceLength;
        }

        parts.Add(new Inlines([new Run(text[start..])]));
        return parts.Count > 1 && parts.Exists(part => Read(part) is not null) ? parts : [line];
    }

    /// <summary>Whether the line opens with such a sign; a row has more of them.</summary>
    public static bool MayBeRow(Inlines line) =>
        !line.HasLink && line.Text.AsSpan().TrimStart() is [>= '\u2000', ..] text && Rune.DecodeFromUtf16(text, out var sign, out _) == System.Buffers.OperationStatus.Done && IsSign(sign);

    /// <summary>Whether the sign labels such lines.</summary>
    public static bool IsSign(Rune sign) => Fields.ContainsKey(sign);

    /// <returns>The field and its value, or <c>null</c> where no known sign labels the line, or it is a sentence.</returns>
    public static (Field Field, Inlines Value)? Read(Inlines line)
    {
        var text = line.Text.Trim();
        if (text.Length < 3 || text[0] < '\u2000' || Rune.DecodeFromUtf16(text, out var sign, out var length) != System.Buffers.OperationStatus.Done || !Fields.TryGetValue(sign, out var field)
            || line.HasLink || (field is not (Field.Authors or Field.Summary) && PlainText.Columns(text) > MaxColumns) || (field != Field.Summary && text[^1] is '.' or '。' or '!' or '！' or '?' or '？' && !text.EndsWith(" et al.", StringComparison.Ordinal)))
        {
            return null;
        }

        var words = text[length..].TrimStart('\uFE0F').Trim();
        field = field == Field.Date && Byline.IsAge(words) ? Field.Other : field;
        return IsValue(words, field) ? (field, new Inlines([new Run(words)])) : null;
    }

    // A remark may open with a sign, too: "📅 The calendar now shows the holidays".
    private static bool IsValue(string words, Field field) => field switch
    {
        Field.Date => DateText.Find(words, DateText.AnyYear) is not null,
        Field.Authors => PersonNames.Are(words),
        Field.Summary => PlainText.Columns(words) >= FewestSummaryColumns,
        _ => words.Length > 0 && PlainText.Columns(words) <= MaxValueColumns,
    };
}
