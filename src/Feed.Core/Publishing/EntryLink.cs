namespace Feed.Core.Publishing;

/// <summary>Prints where an entry leads: to the thing itself, else to our page of it.</summary>
internal static class EntryLink
{
    public static void Write(ref Utf8Writer writer, FeedView view, Entry entry, Escape escape)
    {
        if (WebAddress.Tidy(entry.Link) is { } link)
        {
            writer.Text(link, escape);
        }
        else
        {
            WritePage(ref writer, view, entry, escape);
        }
    }

    public static void WritePage(ref Utf8Writer writer, FeedView view, Entry entry, Escape escape)
    {
        writer.Raw(view.BaseUrl);
        writer.Raw("/entries/"u8);
        writer.Guid(entry.Id);
    }
}
