using System.Globalization;

namespace Feed.Benchmarks;

/// <summary>Prints what was promised, what was measured, and whether it holds.</summary>
internal static class Verdicts
{
    private static bool allKept = true;

    /// <summary>Exit status: 1 when a promise was broken.</summary>
    public static int Status => allKept ? 0 : 1;

    public static void Say(bool isKept, FormattableString line)
    {
        allKept &= isKept;
        Console.WriteLine((isKept ? "kept    " : "BROKEN  ") + line.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>A number that nothing is promised of.</summary>
    public static void Note(FormattableString line) => Console.WriteLine("        " + line.ToString(CultureInfo.InvariantCulture));
}
