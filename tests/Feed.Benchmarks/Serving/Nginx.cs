using System.Diagnostics;

namespace Feed.Benchmarks.Serving;

/// <summary>nginx (package nginx-light of Debian), set up as Debian does it but for the log of accesses, over static files.</summary>
internal static class Nginx
{
    // gzip_static: files compressed beforehand, so that both send the same bytes.
    private const string Settings =
        """
        worker_processes auto; daemon off; pid PLACE/pid; error_log PLACE/errors.log;
        events { worker_connections 768; }
        http {
          access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; gzip_static on;
          types { application/rss+xml rss; } charset utf-8; charset_types application/rss+xml;
          client_body_temp_path PLACE/1; proxy_temp_path PLACE/2; fastcgi_temp_path PLACE/3; uwsgi_temp_path PLACE/4; scgi_temp_path PLACE/5;
          server { listen ADDRESS; root PLACE/www; }
        }
        """;

    /// <param name="place">A folder whose <c>www</c> is served.</param>
    public static Task<Server> StartAsync(string place, string firstAddress) => Server.StartAsync(baseUrl => Start(place, baseUrl), firstAddress);

    private static Process Start(string place, string baseUrl)
    {
        var settings = Path.Combine(place, "nginx.conf");
        File.WriteAllText(settings, Settings.Replace("PLACE", place, StringComparison.Ordinal).Replace("ADDRESS", new Uri(baseUrl).Authority, StringComparison.Ordinal));
        return Programs.Start("nginx", ["-c", settings], place);
    }
}
