using System.Globalization;

namespace Feed.Core.Fetching;

public static class RetryAfter
{
    /// <summary>The longest wait that a server can ask for.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    /// <summary>Says how long a server asks us to wait before the next request.</summary>
    /// <param name="value">The header's value: whole seconds, or an HTTP-date.</param>
    /// <param name="now">The current time; used only with an HTTP-date.</param>
    /// <returns>The wait, from zero to <see cref="Longest"/>, or <c>null</c> when <paramref name="value"/> is in neither form.</returns>
    /// <remarks>Never throws: strangers write this header. Source: RFC 9110 §10.2.3. The cap is ours.</remarks>
    public static TimeSpan? Parse(string? value, DateTimeOffset now)
    {
        var text = value.AsSpan().Trim();
        if (text.IsEmpty)
        {
            return null;
        }

        if (!text.ContainsAnyExceptInRange('0', '9'))
        {
            var seconds = text.Length > 9 ? int.MaxValue : int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
            return Clamp(TimeSpan.FromSeconds(seconds));
        }

        // The three forms of an HTTP-date (RFC 9110 §5.6.7).
        string[] forms = ["r", "dddd, dd-MMM-yy HH:mm:ss 'GMT'", "ddd MMM d HH:mm:ss yyyy"];
        return DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowInnerWhite, out var date) ? Clamp(date - now) : null;
    }

    private static TimeSpan Clamp(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
}
