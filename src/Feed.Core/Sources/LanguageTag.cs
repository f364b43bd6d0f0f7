using System.Text.RegularExpressions;

namespace Feed.Core.Sources;

/// <summary>Language tags as feeds and pages use them (BCP 47, RFC 5646 §2.1, without private use).</summary>
internal static partial class LanguageTag
{
    public static bool IsWellFormed(string tag) => tag.Length <= 35 && Tag().IsMatch(tag);

    [GeneratedRegex("^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
