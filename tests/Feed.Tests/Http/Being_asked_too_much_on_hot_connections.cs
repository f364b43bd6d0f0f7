namespace Feed.Tests.Http;

public sealed class Being_asked_too_much_on_hot_connections : Being_asked_too_much
{
    protected override bool IsHot => true;
}
