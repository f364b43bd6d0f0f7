using System.Buffers;
using System.Text;

namespace Feed.Http.Pages;

/// <summary>Markup that is safe to send. Made from interpolated strings, whose holes are escaped: <c>Html.Of($"&lt;p&gt;{text}&lt;/p&gt;")</c>.</summary>
internal readonly record struct Html(string Markup)
{
    public static readonly Html Nothing = new("");

    // What means something in markup, and what validators and browsers stumble on.
    private static readonly SearchValues<char> Marks = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(letter => letter is '&' or '<' or '>' or '"' or '\'' || IsUnfit(letter))]);

    public static Html Of(ref HtmlText text) => text.ToHtml();

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts.Select(part => part.Markup)));

    /// <summary>Escapes for text and for attributes in quotes; control characters and surrogates without their partner are left out.</summary>
    public static string Encode(string? text)
    {
        if (text is null || !text.AsSpan().ContainsAny(Marks))
        {
            return text ?? "";
        }

        var encoded = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                encoded.Append(text[index]).Append(text[++index]);
            }
            else
            {
                encoded.Append(Encode(text[index]));
            }
        }

        return encoded.ToString();
    }

    public override string ToString() => Markup;

    private static string Encode(char letter) => letter switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => IsUnfit(letter) ? "" : letter.ToString(),
    };

    private static bool IsUnfit(char letter) =>
        letter is (< ' ' and not ('\n' or '\t' or '\r')) or (>= '\u007F' and <= '\u009F') or >= '\uFFFD' || char.IsSurrogate(letter);
}
