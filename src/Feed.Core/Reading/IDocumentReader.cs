using Feed.Core.Sources;

namespace Feed.Core.Reading;

/// <summary>Reads one format to blocks.</summary>
public interface IDocumentReader
{
    DocumentFormat Format { get; }

    /// <summary>Reads the text; never throws: what cannot be read is left out with a <see cref="ReadingNote"/>.</summary>
    /// <param name="text">Decoded and cleaned by <see cref="CleanText"/>; lines end with a line feed.</param>
    /// <param name="address">Where it came from: relative links start here. A full path when it is a file.</param>
    Document Read(string text, string address, SourceHints hints);
}
