using Feed.Core.Layouts.Words;

namespace Feed.Core.Layouts;

/// <summary>The label that a line opens with.</summary>
/// <param name="Field">What it is known to stand for, or <c>null</c>.</param>
internal sealed record Label(string Words, Field? Field);
