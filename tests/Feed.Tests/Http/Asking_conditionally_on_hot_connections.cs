namespace Feed.Tests.Http;

public sealed class Asking_conditionally_on_hot_connections : Asking_conditionally
{
    protected override bool IsHot => true;
}
