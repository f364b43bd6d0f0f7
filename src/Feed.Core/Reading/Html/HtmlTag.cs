using System.Collections.Frozen;

namespace Feed.Core.Reading;

/// <summary>The elements that mean something to <see cref="HtmlReader"/>; every other one is <see cref="Other"/>, which is inline.</summary>
internal enum HtmlTag
{
    Other,
    A, Address, Area, Article, Aside, B, Base, Basefont, Bgsound, Blockquote, Body, Br, Button, Caption, Center, Cite, Code, Col, Dd, Del, Details, Dialog, Div, Dl,
    Dt, Em, Fieldset, Figcaption, Figure, Footer, Form, Frame, H1, H2, H3, H4, H5, H6, Head, Header, Hr, Html, I, Img, Input, Kbd, Keygen, Li, Link, Main,
    Math, Meta, Nav, Ol, P, Param, Picture, Pre, Q, S, Samp, Section, Source, Span, Strike, Strong, Summary, Table, Tbody, Td, Tfoot, Th,
    Thead, Time, Title, Tr, Track, Tt, Ul, Var, Wbr,

    // What these hold is never read.
    Applet, Audio, Canvas, Datalist, Embed, Iframe, Noframes, Noscript, Object, Script, Select, Style, Svg, Template, Textarea, Video,
}

/// <summary>Facts about elements. Source: the HTML standard, §4 and its default style sheet (§15.3).</summary>
internal static class HtmlTags
{
    private static readonly FrozenDictionary<string, HtmlTag> ByName = Enum.GetValues<HtmlTag>()
        .Where(tag => tag != HtmlTag.Other)
        .ToFrozenDictionary(tag => tag.ToString(), tag => tag, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, HtmlTag>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        ByName.GetAlternateLookup<ReadOnlySpan<char>>();

    public static readonly int Count = Enum.GetValues<HtmlTag>().Length;

    private static readonly string[] Names = [.. Enum.GetNames<HtmlTag>().Select(name => name.ToLowerInvariant())];

    public static HtmlTag Find(ReadOnlySpan<char> name) => BySpan.TryGetValue(name, out var tag) ? tag : HtmlTag.Other;

    /// <summary>The name in small letters.</summary>
    public static string Name(HtmlTag tag) => Names[(int)tag];

    /// <summary>Elements that have no content and no end tag.</summary>
    public static bool IsVoid(HtmlTag tag) => tag is HtmlTag.Base or HtmlTag.Br or HtmlTag.Col or HtmlTag.Hr or HtmlTag.Img or HtmlTag.Input
        or HtmlTag.Link or HtmlTag.Meta or HtmlTag.Param or HtmlTag.Source or HtmlTag.Track or HtmlTag.Wbr or HtmlTag.Embed
        or HtmlTag.Area or HtmlTag.Basefont or HtmlTag.Bgsound or HtmlTag.Frame or HtmlTag.Keygen;

    /// <summary>Elements that are programs, drawings and forms rather than text.</summary>
    public static bool IsSkipped(HtmlTag tag) => tag >= HtmlTag.Applet;

    /// <summary>Elements whose content is not HTML up to their end tag.</summary>
    public static bool IsRaw(HtmlTag tag) => tag is HtmlTag.Script or HtmlTag.Style or HtmlTag.Textarea or HtmlTag.Iframe or HtmlTag.Noframes;

    public static bool IsHeading(HtmlTag tag) => tag is >= HtmlTag.H1 and <= HtmlTag.H6;

    public static bool IsTablePart(HtmlTag tag) =>
        tag is HtmlTag.Table or HtmlTag.Thead or HtmlTag.Tbody or HtmlTag.Tfoot or HtmlTag.Tr or HtmlTag.Td or HtmlTag.Th or HtmlTag.Caption;

    /// <summary>Elements that start and end a line.</summary>
    public static bool IsBlock(HtmlTag tag) => IsHeading(tag) || IsTablePart(tag) || tag is HtmlTag.Address or HtmlTag.Article or HtmlTag.Aside
        or HtmlTag.Blockquote or HtmlTag.Body or HtmlTag.Center or HtmlTag.Dd or HtmlTag.Details or HtmlTag.Dialog or HtmlTag.Div or HtmlTag.Dl
        or HtmlTag.Dt or HtmlTag.Fieldset or HtmlTag.Figcaption or HtmlTag.Figure or HtmlTag.Footer or HtmlTag.Form or HtmlTag.Header
        or HtmlTag.Hr or HtmlTag.Html or HtmlTag.Li or HtmlTag.Main or HtmlTag.Nav or HtmlTag.Ol or HtmlTag.P or HtmlTag.Pre
        or HtmlTag.Section or HtmlTag.Summary or HtmlTag.Ul;

    /// <summary>Elements that only colour the text they hold.</summary>
    public static bool IsFormatting(HtmlTag tag) => tag is HtmlTag.B or HtmlTag.Strong or HtmlTag.I or HtmlTag.Em or HtmlTag.Code or HtmlTag.S
        or HtmlTag.Del or HtmlTag.Strike or HtmlTag.Kbd or HtmlTag.Samp or HtmlTag.Tt or HtmlTag.Var or HtmlTag.Cite or HtmlTag.Wbr
        or HtmlTag.Other;
}
