namespace Feed.Tests.Http;

public sealed class Choosing_an_encoding_on_hot_connections : Choosing_an_encoding
{
    protected override bool IsHot => true;
}
