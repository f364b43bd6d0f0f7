namespace Feed.Tests.Http;

public sealed class Costing_reads_on_hot_connections : Costing_reads
{
    protected override bool IsHot => true;
}
