using Feed.Core;
using Feed.Core.Storing;
using Feed.Tests.Publishing;
using Microsoft.Playwright;

namespace Feed.Tests.Http;

public sealed class Looking_at_the_pages
{
    private const int MostBytes = 60 * 1024;

    // Gives a line for each thing that a person with poor sight, a keyboard or a phone would stumble on (WCAG 2.2 AA).
    private const string Audit = """
        () => {
          const found = [];
          const parse = color => { const n = color.match(/[\d.]+/g).map(Number); return { rgb: n.slice(0, 3), alpha: n.length > 3 ? n[3] : 1 }; };
          const light = rgb => { const [r, g, b] = rgb.map(c => { c /= 255; return c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4; }); return .2126 * r + .7152 * g + .0722 * b; };
          const behind = element => { for (let e = element; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.alpha > .99) return c.rgb; } return [255, 255, 255]; };
          const shown = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
          for (const element of document.querySelectorAll('body *')) {
            const text = [...element.childNodes].some(node => node.nodeType === 3 && node.textContent.trim());
            if (!text || !shown(element)) continue;
            const style = getComputedStyle(element);
            const ink = parse(element.namespaceURI.endsWith('svg') ? style.fill : style.color).rgb;
            const [a, b] = [light(ink), light(behind(element))].sort((x, y) => y - x);
            const ratio = (a + .05) / (b + .05);
            if (ratio < 4.5) found.push(`contrast ${ratio.toFixed(2)}: ${element.tagName} ${element.textContent.trim().slice(0, 30)}`);
          }
          for (const field of document.querySelectorAll('input:not([type=hidden]), select, textarea')) if (!field.labels?.length) found.push(`no label: ${field.name}`);
          for (const field of document.querySelectorAll('input[placeholder]')) {
            const [a, b] = [light(parse(getComputedStyle(field, '::placeholder').color).rgb), light(behind(field))].sort((x, y) => y - x);
            if ((a + .05) / (b + .05) < 4.5) found.push(`contrast of the example in ${field.name}`);
          }
          for (const target of document.querySelectorAll('nav a, .feed, .chip, button, input:not([type=hidden]), select, summary')) {
            const box = target.getBoundingClientRect();
            if (shown(target) && (box.height < 24 || box.width < 24)) found.push(`too small to hit: ${target.textContent.trim().slice(0, 30)} ${box.width}x${box.height}`);
          }
          let level = 0;
          for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
            const next = +heading.tagName[1];
            if (next > level + 1) found.push(`heading ${next} after ${level}: ${heading.textContent.trim().slice(0, 30)}`);
            level = next;
          }
          for (const link of document.querySelectorAll('a, button')) if (!(link.textContent.trim() || link.getAttribute('aria-label'))) found.push(`no name: ${link.outerHTML.slice(0, 60)}`);
          for (const image of document.querySelectorAll('img')) if (!image.hasAttribute('alt')) found.push('image without alternative');
          if (document.querySelectorAll('h1').length !== 1) found.push('not one h1');
          if (!document.documentElement.lang) found.push('no language');
          if (document.querySelectorAll('main, nav, header').length < 3) found.push('landmarks are missing');
          const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
          if (new Set(ids).size !== ids.length) found.push('an id twice');
          if (document.documentElement.scrollWidth > innerWidth) found.push(`wider than the window: ${document.documentElement.scrollWidth} > ${innerWidth}`);
          return found;
        }
        """;

    [BrowserFact]
    public async Task Every_page_is_clean_light_and_dark_on_phones_and_desktops_in_both_languages()
    {
        await using var server = await Filled();
        await using var browser = await Browser.OpenAsync();
        var entry = Core.Enriching.EntryId.FromKey("title:Paper 1");
        foreach (var (width, scheme, locale) in new[] { (1200, ColorScheme.Light, "en-GB"), (390, ColorScheme.Dark, "zh-CN"), (320, ColorScheme.Light, "en-GB"), (900, ColorScheme.Dark, "zh-CN"), (1440, ColorScheme.Dark, "en-GB") })
        {
            var page = await browser.PageAsync(server, width, scheme, locale);
            foreach (var address in new[] { "/", "/feeds/all", "/feeds/agents?q=paper&since=2024", "/feeds/alignment", "/feeds/all?q=nothing-has-this", "/sources/monthly", $"/entries/{entry}", "/status" })
            {
                var answer = await page.GotoAsync(address);
                Assert.Equal(200, answer?.Status);
                Assert.InRange((await answer!.BodyAsync()).Length, 1000, MostBytes);
                Assert.Equal(locale[..2], await page.GetAttributeAsync("html", "lang"));
                Assert.Empty((await page.EvaluateAsync<string[]>(Audit)).Select(problem => $"{address} {width} {scheme}: {problem}"));
            }

            await page.Context.CloseAsync();
        }

        Assert.Empty(browser.Complaints);
    }

    [BrowserFact]
    public async Task An_address_that_leads_nowhere_gives_a_page_like_the_others()
    {
        await using var server = await Filled();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.PageAsync(server, 320, ColorScheme.Dark, "zh-CN");

        var answer = await page.GotoAsync("/feeds/" + new string('x', 300));

        Assert.Equal(404, answer?.Status);
        Assert.Equal("找不到", await page.Locator("h1").TextContentAsync());
        Assert.Empty(await page.EvaluateAsync<string[]>(Audit));
        await page.GetByRole(AriaRole.Link, new() { Name = "首页" }).ClickAsync();
        Assert.Equal(server.BaseUrl + "/", page.Url);
    }

    [BrowserFact]
    public async Task A_search_that_finds_nothing_says_so_and_leads_back()
    {
        await using var server = await Filled();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.PageAsync(server);

        await page.GotoAsync("/feeds/agents?q=nothing-has-this");
        Assert.StartsWith("No entry is like that.", await page.Locator(".empty").TextContentAsync(), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Link, new() { Name = "Take the filter away" }).ClickAsync();

        Assert.Equal(server.BaseUrl + "/feeds/agents", page.Url);
    }

    [BrowserFact]
    public async Task The_form_builds_the_address_of_the_feed_and_shows_what_is_in_it()
    {
        await using var server = await Filled();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.PageAsync(server);

        await page.GotoAsync("/feeds/agents");
        await page.GetByText("Filter this view").ClickAsync();
        await page.GetByLabel("Words").FillAsync("\"paper 77\" -nothing");
        await page.GetByLabel("Since").FillAsync("2024-01");
        await page.GetByLabel("Titles").SelectOptionAsync("both");
        await page.GetByRole(AriaRole.Button).ClickAsync();

        const string Feed = "/feeds/agents.rss?q=%22paper%2077%22%20-nothing&since=2024-01&title=both";
        Assert.Equal("Agents, with “paper 77”, without “nothing”, since 2024-01, titles in both languages", await page.Locator("h1").TextContentAsync());
        Assert.Equal(server.BaseUrl + Feed, await page.Locator(".address").TextContentAsync());
        Assert.Equal(Feed, await page.GetByRole(AriaRole.Link, new() { Name = "RSS" }).First.GetAttributeAsync("href"));
        Assert.Equal(["Paper 77"], await page.Locator(".entries h3").AllTextContentsAsync());
        Assert.Contains("<title>Paper 77</title>", await server.ReadAsync(Feed), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task Browsers_and_readers_find_the_feeds_of_a_page()
    {
        await using var server = await Filled();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.PageAsync(server);

        await page.GotoAsync("/feeds/agents?q=paper");
        var found = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('head > link[rel=alternate]')].map(link => `${link.type} ${link.href}`)");

        Assert.Equal(
            [$"application/rss+xml {server.BaseUrl}/feeds/agents.rss?q=paper", $"application/atom+xml {server.BaseUrl}/feeds/agents.atom?q=paper", $"application/feed+json {server.BaseUrl}/feeds/agents.json?q=paper"],
            found);
    }

    [BrowserFact]
    public async Task A_keyboard_reaches_the_content_first_and_the_language_stays_chosen()
    {
        await using var server = await Filled();
        await using var browser = await Browser.OpenAsync();
        var page = await browser.PageAsync(server);

        await page.GotoAsync("/");
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to content", await page.EvaluateAsync<string>("() => document.activeElement.textContent"));

        await page.GetByRole(AriaRole.Link, new() { Name = "中文" }).ClickAsync();
        await page.Locator(".card h3 a").First.ClickAsync();
        Assert.Equal("zh", await page.GetAttributeAsync("html", "lang"));
    }

    private static async Task<FeedServer> Filled()
    {
        var server = await FeedServer.StartAsync();
        await server.SaveAsync(120);
        await server.SaveAsync("monthly", [.. HostileText.Texts.Where(text => !string.IsNullOrWhiteSpace(text)).Select((text, index) => Some.Mention($"{index} {text}"[..Math.Min(400, text.Length + 2)], index) with
        {
            TranslatedTitle = text,
            Summary = text,
            Authors = [text, text],
            Organization = text,
            Content = "<p>A text with <a href=\"https://example.org/\">a link</a> and <img src=\"https://example.org/x.png\" alt=\"\"> an image.</p><pre><code>x = 1</code></pre>",
            Published = PartialDate.Create(2023, 1 + (index % 12)),
        })]);
        await server.NoteAsync(new SourceState { Id = "weekly", Condition = SourceCondition.Ok, Layout = "bold-lead+heading", Entries = 120, Coverage = 0.98, LastAttempt = FeedServer.Start, LastNewEntry = FeedServer.Start });
        await server.NoteAsync(new SourceState { Id = "monthly", Condition = SourceCondition.Failed, Problem = "https://example.org/" + new string('x', 300) + " answered 404. Correct the address.", LastAttempt = FeedServer.Start });
        return server;
    }
}
