namespace Feed.Core.Storing;

/// <summary>A place in a listing: just behind one entry. It stays valid when that entry goes.</summary>
/// <remarks>Its text is made of digits, <c>a-f</c> and <c>-</c>: safe in an address.</remarks>
public readonly record struct ListingCursor(DateTimeOffset FirstSeen, Guid Id)
{
    public static ListingCursor Behind(Entry entry) => new(entry.FirstSeen, entry.Id);

    /// <summary>Reads what <see cref="ToString"/> writes; <c>null</c> for anything else.</summary>
    public static ListingCursor? Parse(ReadOnlySpan<char> text) => RowKeys.ParseEntry(text);

    public override string ToString() => RowKeys.Entry(FirstSeen, Id);
}
