using System.Text;
using Microsoft.AspNetCore.Http;

namespace Feed.Http.Hot;

/// <summary>The head of an answer as it goes over the wire, all but its last line, which is the date.</summary>
internal static class HotHead
{
    public static byte[] Of(Body body, BodyForm form)
    {
        var headers = new HeaderDictionary();
        body.WriteHeaders(form, headers);
        var head = new StringBuilder(form == BodyForm.NotModified ? "HTTP/1.1 304 Not Modified\r\n" : "HTTP/1.1 200 OK\r\n");
        foreach (var (name, value) in headers)
        {
            head.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        return Encoding.ASCII.GetBytes(head.ToString());
    }
}
