namespace Feed.Tests.Http;

public sealed class Refusing_what_is_wrong_on_hot_connections : Refusing_what_is_wrong
{
    protected override bool IsHot => true;
}
