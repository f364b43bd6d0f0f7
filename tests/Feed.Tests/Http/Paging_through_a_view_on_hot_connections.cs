namespace Feed.Tests.Http;

public sealed class Paging_through_a_view_on_hot_connections : Paging_through_a_view
{
    protected override bool IsHot => true;
}
