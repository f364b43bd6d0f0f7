using System.Buffers;

namespace Feed.Core.Publishing;

/// <summary>A way to print a view.</summary>
/// <remarks>
/// Printing is pure: equal views give equal bytes. No entry, whatever strangers put in it, makes it throw or gives a document that a
/// validator complains of. It allocates nothing that grows with the view.
/// </remarks>
public interface IFeedFormat
{
    /// <summary>The ending of its addresses: <c>rss</c>.</summary>
    string Extension { get; }

    /// <summary>As <c>Content-Type</c> and autodiscovery name it, without charset.</summary>
    string MediaType { get; }

    /// <summary>What people call it.</summary>
    string Name { get; }

    void Write(FeedView view, IBufferWriter<byte> output);
}
