using Feed.Core.Running;

namespace Feed.Tests.Running;

public sealed class Asking_through_a_queue
{
    [Theory]
    [InlineData("weekly", false, RunKind.Asked)]
    [InlineData("weekly", true, RunKind.Confirmed)]
    public void A_request_comes_out_as_it_went_in(string source, bool confirmed, RunKind kind)
    {
        var request = RefreshRequest.Parse(new RefreshRequest(source, confirmed).ToMessage());

        Assert.Equal((source, confirmed, kind), (request.Source, request.Confirmed, request.Kind));
    }

    [Fact]
    public void A_message_of_earlier_versions_is_the_id_of_a_source() => Assert.Equal(new RefreshRequest("weekly-2024-03"), RefreshRequest.Parse("weekly-2024-03"));
}
