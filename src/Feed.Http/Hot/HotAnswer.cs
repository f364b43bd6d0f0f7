using System.Buffers;

namespace Feed.Http.Hot;

/// <summary>What is to be done with the next request of a connection.</summary>
/// <param name="Feed">The feed it asks for; <c>null</c> when it is for Kestrel to answer.</param>
/// <param name="Body">The feed when it is at hand; <c>null</c> when it has to be made or checked first.</param>
/// <param name="Length">Bytes of the request.</param>
internal readonly record struct HotAnswer(Resource? Feed, Body? Body, BodyForm Form, bool IsHead, int Length)
{
    public SequencePosition EndIn(ReadOnlySequence<byte> input) => input.GetPosition(Length);
}
