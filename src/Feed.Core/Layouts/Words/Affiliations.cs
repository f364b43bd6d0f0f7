using System.Buffers;

namespace Feed.Core.Layouts.Words;

/// <summary>Words by which places of work and study are known.</summary>
internal static class Affiliations
{
    // The beginnings of words: University, Universität, Università; Institut, Instituto; Laboratory, Laboratoire.
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["Universi", "Institut", "College", "School of", "Laborator", "Academy", "Polytechni", "Department of", "Research", "Hospital", " Inc", " Ltd", " GmbH", "大学", "大學", "学院", "學院", "研究院", "研究所"], StringComparison.Ordinal);

    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(Words);
}
