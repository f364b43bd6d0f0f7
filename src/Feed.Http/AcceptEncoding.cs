using System.Globalization;

namespace Feed.Http;

/// <summary>Which of our codings a client takes (RFC 9110 §12.5.3). Without the header: none, for what sends none often cannot decode.</summary>
internal readonly record struct AcceptEncoding(double Gzip, double Brotli)
{
    public bool TakesGzip => Gzip > 0;

    public bool PrefersBrotli => Brotli > 0 && Brotli >= Gzip;

    /// <param name="header">The header's value; lines joined by commas.</param>
    public static AcceptEncoding Parse(ReadOnlySpan<char> header)
    {
        double? gzip = null, brotli = null, other = null;
        foreach (var part in header.Split(','))
        {
            var coding = header[part];
            var weight = Weight(ref coding);
            if (coding.Equals("gzip", StringComparison.OrdinalIgnoreCase) || coding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            {
                gzip = weight;
            }
            else if (coding.Equals("br", StringComparison.OrdinalIgnoreCase))
            {
                brotli = weight;
            }
            else if (coding is "*")
            {
                other = weight;
            }
        }

        return new AcceptEncoding(gzip ?? other ?? 0, brotli ?? other ?? 0);
    }

    // Cuts the parameters off. A weight that is no number counts as none given.
    private static double Weight(ref ReadOnlySpan<char> coding)
    {
        var end = coding.IndexOf(';');
        var parameter = end < 0 ? default : coding[(end + 1)..].Trim();
        coding = (end < 0 ? coding : coding[..end]).Trim();
        return parameter.StartsWith("q=", StringComparison.OrdinalIgnoreCase)
            && double.TryParse(parameter[2..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight) ? weight : 1;
    }
}
