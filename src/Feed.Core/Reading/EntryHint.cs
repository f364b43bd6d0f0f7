namespace Feed.Core.Reading;

/// <summary>Says that an element is an entry, and what the operator's selectors found in it.</summary>
/// <param name="Title">Text of the title element, or <c>null</c> when no selector names one or it is not there.</param>
/// <param name="Link">Absolute address of the link element, or <c>null</c>.</param>
public sealed record EntryHint(string? Title, string? Link);
