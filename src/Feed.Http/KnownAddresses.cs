using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace Feed.Http;

/// <summary>Remembers which document an address led to, exactly as it was written, so that it need not be read again.</summary>
internal sealed class KnownAddresses(Site site)
{
    // Strangers can write any number of addresses for one document.
    private const int MostAddresses = 4096;
    private const int LongestAddress = 512;

    private readonly ConcurrentDictionary<Address, string> keys = new();

    /// <summary>The key of the document, or <c>null</c> when the address is a new one.</summary>
    public string? Find(HttpRequest request) => keys.GetValueOrDefault(Of(request));

    public void Remember(HttpRequest request, string key)
    {
        if (keys.Count >= MostAddresses)
        {
            keys.Clear();
        }

        var address = Of(request);
        if (address.Path.Length + address.Query.Length <= LongestAddress)
        {
            keys[address] = key;
        }
    }

    private Address Of(HttpRequest request)
    {
        var (path, query) = (request.Path.Value ?? "", request.QueryString.Value ?? "");
        return site.Options.BaseUrl is not null ? new Address("", "", path, query) : new Address(request.Scheme, request.Host.Value ?? "", request.PathBase + path, query);
    }

    private readonly record struct Address(string Scheme, string Host, string Path, string Query);
}
