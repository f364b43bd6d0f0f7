using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace Feed.Http.Pages;

/// <summary>What the compiler makes of an interpolated string that is to become <see cref="Html"/>.</summary>
[InterpolatedStringHandler]
internal readonly ref struct HtmlText(int literalLength, int formattedCount)
{
    private const int TypicalHole = 24;

    private readonly StringBuilder builder = new(literalLength + (formattedCount * TypicalHole));

    public void AppendLiteral(string markup) => builder.Append(markup);

    public void AppendFormatted(string? text) => builder.Append(Html.Encode(text));

    public void AppendFormatted(Html html) => builder.Append(html.Markup);

    public void AppendFormatted(IEnumerable<Html> parts) => builder.AppendJoin("", parts);

    public void AppendFormatted(long number) => builder.Append(CultureInfo.InvariantCulture, $"{number}");

    public void AppendFormatted(double number) => builder.Append(CultureInfo.InvariantCulture, $"{number:0.##}");

    public void AppendFormatted(Guid id) => builder.Append(CultureInfo.InvariantCulture, $"{id:D}");

    public Html ToHtml() => new(builder.ToString());
}
