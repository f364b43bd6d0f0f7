namespace Feed.Core.Storing;

/// <summary>The data folder cannot be used. The message names it and says what to do; hosts print it as it is.</summary>
public sealed class TableException : IOException
{
    public TableException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    internal static TableException InUse(string folder, IOException inner) => new(
        $"The data folder '{folder}' is in use by another process. Stop that one, or give this one a folder of its own (--data DIR, or the setting Feed__Data).", inner);

    internal static TableException NotWritable(string folder, Exception inner) => new(
        $"The data folder '{folder}' cannot be written: {inner.Message} Give this user the right to write there, or choose another folder (--data DIR, or the setting Feed__Data).", inner);

    internal static TableException NotWritten(string journal, Exception inner) => new(
        $"'{journal}' could not be written: {inner.Message} What was stored before is unharmed and this write is undone; free some space or mend the disk, then refresh.", inner);

    internal static TableException TooNew(string journal, long format) => new(
        $"'{journal}' has format {format}, which a newer version of Feed wrote. Run that version, or start with an empty data folder.");
}
