namespace Feed.Core.Reading;

/// <summary>Knows a digest of mails by its first message: a line of dashes, then fields, among them who wrote and of what.</summary>
/// <remarks>Source: RFC 1153; programs of mailing lists keep to it loosely.</remarks>
internal static class MailDigest
{
    private const int FewestDashes = 20;

    public static bool Is(ReadOnlySpan<char> text)
    {
        var (isHead, hasFields, hasSender, hasSubject) = (false, false, false, false);
        foreach (var line in text.EnumerateLines())
        {
            var bare = line.TrimEnd();
            if (bare.Length >= FewestDashes && !bare.ContainsAnyExcept('-'))
            {
                (isHead, hasFields, hasSender, hasSubject) = (true, false, false, false);
            }
            else if (isHead && (hasFields || !bare.IsEmpty))
            {
                isHead = IsField(bare) || (hasFields && bare is [' ' or '\t', ..]);
                hasFields = true;
                hasSender |= isHead && bare.StartsWith("From:");
                hasSubject |= isHead && bare.StartsWith("Subject:");
            }

            if (isHead && hasSender && hasSubject)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsField(ReadOnlySpan<char> line) => line.IndexOf(':') is > 0 and var colon && !line[..colon].ContainsAny(' ', '\t');
}
