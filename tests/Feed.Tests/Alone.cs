namespace Feed.Tests;

/// <summary>Tests of what code costs, which run when no others do: beside them the runtime puts off optimising.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
