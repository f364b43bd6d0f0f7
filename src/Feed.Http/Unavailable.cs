using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>The answer of a host whose store does not work at this moment.</summary>
public static class Unavailable
{
    /// <summary>503: readers keep what they have and come again. What is wrong is in the log and in the host's health, not here.</summary>
    public static IResult After(TimeSpan wait) =>
        new Problem(StatusCodes.Status503ServiceUnavailable, "Out of order", "The feeds cannot be read right now. Try again in a minute.", retryAfter: wait);
}
