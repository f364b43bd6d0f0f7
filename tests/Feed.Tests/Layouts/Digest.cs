using System.Runtime.CompilerServices;
using System.Text;
using Feed.Core.Layouts;
using Feed.Core.Reading;

namespace Feed.Tests.Layouts;

/// <summary>Digests of the fixtures folder, and of strings.</summary>
internal static class Digest
{
    public static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "Fixtures", "layouts"); // a source file lies in a folder

    public static SplitResult Split(string name, string text) => LayoutSet.Split(Read(name, text));

    /// <param name="name">Its ending tells the format; its name may tell the date.</param>
    public static Document Read(string name, string text) => DocumentReader.Read(new RawDocument("/digests/" + name, Encoding.UTF8.GetBytes(text)));
}
