using Feed.Core.Layouts.Words;

namespace Feed.Core.Layouts;

/// <summary>The label that lines open with: there is one of the same words in a document.</summary>
/// <param name="Field">What it is known to stand for, or <c>null</c>.</param>
internal sealed record Label(string Words, Field? Field)
{
    public bool Equals(Label? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
