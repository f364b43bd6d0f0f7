using System.Text.RegularExpressions;

namespace Feed.Core.Layouts.Words;

/// <summary>Finds where sentences end.</summary>
internal static partial class Sentences
{
    /// <summary>The end of the first sentence with its full stop, or of what stands before a source in brackets behind it; <c>null</c> where the text has no end.</summary>
    /// <returns>Where the end begins, and where it is over.</returns>
    public static (int Start, int End)? FirstEnd(string text) => End().Match(text) is { Success: true } end ? (end.Index, end.Index + end.Length) : null;

    [GeneratedRegex("""[。！？!?]["”」]?|(?<!\b([A-Z]|Co|Corp|Dr|Gov|Inc|Jr|Ltd|Mr|Mrs|Ms|No|Prof|Rep|Sen|Sr|St|approx|ft|sq|vs))\.["”]?(?=\s+(?![\sa-z]))|(?=\s*\[[^\[\]]{1,40}\][.…]*\z)""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex End();
}
