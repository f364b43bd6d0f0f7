using System.Reflection;
using System.Security.Cryptography;

namespace Feed.Http.Pages;

/// <summary>A file of the pages, whose address changes with its content, so that it may be kept for ever.</summary>
internal sealed class Asset
{
    public static readonly Asset Style = new("style.css", "text/css; charset=utf-8");

    public static readonly Asset Icon = new("icon.svg", "image/svg+xml; charset=utf-8");

    private Asset(string name, string mediaType)
    {
        var bytes = Read(name);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..10];
        Address = $"/assets/{Path.GetFileNameWithoutExtension(name)}.{hash}{Path.GetExtension(name)}";
        var headers = new BodyHeaders(mediaType) { CacheControl = "public, max-age=31536000, immutable" };
        Body = new Body(bytes, new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), headers);
    }

    /// <summary>The path, with a hash of the content.</summary>
    public string Address { get; }

    public Body Body { get; }

    public static Asset? Find(string path) => path == Style.Address ? Style : path == Icon.Address ? Icon : null;

    private static byte[] Read(string name)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream($"Feed.Http.Pages.{name}")
            ?? throw new InvalidOperationException($"{name} is not embedded in {Assembly.GetExecutingAssembly().GetName().Name}.");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
