using System.Reflection;

namespace Feed.Core;

/// <summary>What this program calls itself.</summary>
public static class ProductInfo
{
    public const string Name = "Feed";

    /// <summary>Raised by hand when the same text would be read to other entries than before: every source is then read again from its kept text.</summary>
    public const int ParserVersion = 1;

    /// <summary>As in <c>Directory.Build.props</c>, without build metadata.</summary>
    public static readonly string Version =
        (typeof(ProductInfo).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0").Split('+')[0];

    /// <summary>Names the product and who runs it: <c>Feed/1.2.3 (+https://example.org/)</c>.</summary>
    public static string UserAgent(string? contact) =>
        contact is null ? $"{Name}/{Version} (digests to feeds; operator gave no contact)" : $"{Name}/{Version} (+{contact})";
}
