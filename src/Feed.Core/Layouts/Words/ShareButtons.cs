using System.Buffers;

namespace Feed.Core.Layouts.Words;

/// <summary>Links that offer to pass an entry on, or the page in another language: they lead to a network or a translator, never to the entry.</summary>
internal static class ShareButtons
{
    private static readonly Beginnings Captions = new(
    [
        "email article", "email story", "email this", "facebook", "forward this", "linkedin", "pin it", "post on ", "post this", "post to ", "print this", "reddit", "save to pocket",
        "send this", "share", "tweet", "twitter", "whatsapp", "分享", "微博分享", "转发",
    ]);

    private static readonly string[] Addresses =
    [
        "facebook.com/share", "linkedin.com/share", "linkedin.com/cws/share", "news.ycombinator.com/submitlink", "pinterest.com/pin/create", "reddit.com/submit", "star-history.com/", "service.weibo.com/share",
        "t.me/share", "telegram.me/share", "translate.google.com/translate", "twitter.com/intent", "twitter.com/share", "x.com/intent", "x.com/share",
    ];

    private static readonly SearchValues<string> Known = SearchValues.Create(Addresses, StringComparison.OrdinalIgnoreCase);

    /// <param name="caption">The words of the link, or what stands for its picture.</param>
    public static bool Is(string? caption, string link) => Captions.Open(caption.AsSpan().Trim()) || IsAddress(link);

    /// <summary>Whether the link leads where entries are passed on, whatever it says.</summary>
    public static bool IsAddress(string link)
    {
        if (!link.AsSpan().ContainsAny(Known))
        {
            return false;
        }

        foreach (var address in Addresses)
        {
            // "x.com/share" is no part of "box.com/share".
            if (link.IndexOf(address, StringComparison.OrdinalIgnoreCase) is > 0 and var found && link[found - 1] is '/' or '.')
            {
                return true;
            }
        }

        return false;
    }
}
