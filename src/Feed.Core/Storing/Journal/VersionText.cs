using System.Globalization;

namespace Feed.Core.Storing.Journal;

/// <summary>The number of a write as <see cref="Row.Version"/>.</summary>
internal static class VersionText
{
    public static string Of(long version) => version.ToString(CultureInfo.InvariantCulture);
}
