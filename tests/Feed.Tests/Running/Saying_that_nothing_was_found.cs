using System.Text;
using Feed.Core.Reading;
using Feed.Core.Running;

namespace Feed.Tests.Running;

public sealed class Saying_that_nothing_was_found
{
    [Fact]
    public void Names_the_reason_where_the_reader_knows_it() =>
        Assert.Equal(
            "No entry was found in https://example.org/a.json: line 1: this JSON is not a feed: it has no list of objects with a title and an address. See what became of each block with: parse --explain https://example.org/a.json",
            Said("https://example.org/a.json", """{ "error": "slow down" }"""));

    [Fact]
    public void Names_none_where_there_is_text() =>
        Assert.Equal(
            "No entry was found in https://example.org/a.md. See what became of each block with: parse --explain https://example.org/a.md",
            Said("https://example.org/a.md", "# Looms\n\nThere are none.\n"));

    private static string Said(string address, string text) => Shrinkage.NoEntry(DocumentReader.Read(new RawDocument(address, Encoding.UTF8.GetBytes(text))));
}
