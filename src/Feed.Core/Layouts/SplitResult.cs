using Feed.Core.Reading;

namespace Feed.Core.Layouts;

/// <summary>A document split into drafts, and the account of every block.</summary>
/// <param name="Layout">The layouts that won, most entries first, joined by <c>+</c>; <c>none</c> when there is no entry.</param>
/// <param name="Coverage">From 0 to 1: the share of the text that went into entries or was recognised as noise or as a section's heading.</param>
/// <param name="Uses">What became of each block, in their order; a row of linked titles is several.</param>
/// <param name="Claims">What the layouts claimed, the winners first, best score first.</param>
public sealed record SplitResult(string Layout, IReadOnlyList<Draft> Drafts, double Coverage, IReadOnlyList<BlockUse> Uses, IReadOnlyList<Claim> Claims);

/// <summary>What a block became.</summary>
/// <param name="Block">As the layouts saw it.</param>
/// <param name="Use"><c>entry 3: title</c>, <c>section</c>, <c>noise: contents</c>, <c>unused</c>.</param>
public sealed record BlockUse(Block Block, string Use);
