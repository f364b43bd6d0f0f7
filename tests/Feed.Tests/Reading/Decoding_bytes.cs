using System.Text;
using Feed.Core.Reading;

namespace Feed.Tests.Reading;

public sealed class Decoding_bytes
{
    private const string Chinese = "本周我们介绍了一个新的大语言模型，它在多个任务上的结果比以前的方法好。";
    private const string Taiwanese = "本週我們介紹了一個新的大語言模型，它在多個任務上的結果比以前的方法好。";
    private const string Japanese = "今週の論文をまとめました。このモデルは、とても大きいのに速いです。";
    private const string Korean = "이번 주에 나온 논문을 정리했습니다. 이 모델은 크지만 빠릅니다.";
    private const string German = "Für die größte Übersicht über Neuigkeiten: schöne Grüße, wir haben Sie erwählt, nähere Auskünfte können Sie drüben abrufen";
    private const string French = "Voici les références de la semaine : été, où l’élève a reçu son prix à Nîmes.";
    private const string Russian = "На этой неделе мы собрали новые статьи о больших языковых моделях.";
    private const string Czech = "Příliš žluťoučký kůň úpěl ďábelské ódy, řekl náš přítel.";

    public static TheoryData<string, string> Unlabelled { get; } = new()
    {
        { "utf-8", Chinese },
        { "gb18030", Chinese },
        { "big5", Taiwanese },
        { "shift_jis", Japanese },
        { "euc-jp", Japanese },
        { "iso-2022-jp", Japanese },
        { "ks_c_5601-1987", Korean },
        { "windows-1252", French },
        { "windows-1252", German },
        { "windows-1251", Russian },
        { "koi8-r", Russian },
        { "windows-1250", Czech },
    };

    [Theory]
    [MemberData(nameof(Unlabelled))]
    public void Finds_out_the_charset_that_nobody_states(string charset, string text) =>
        Assert.Equal(text, CharsetDecoder.Decode(Bytes(charset, text)).Text);

    [Theory]
    [InlineData("GB2312", "gb18030", Chinese)]
    [InlineData("gbk", "gb18030", Chinese)]
    [InlineData("\"Shift_JIS\"", "shift_jis", Japanese)]
    [InlineData("x-sjis", "shift_jis", Japanese)]
    [InlineData("iso-8859-15", "iso-8859-15", "10 € à l'été")]
    [InlineData("iso-8859-2", "iso-8859-2", Czech)]
    [InlineData("windows-1251", "windows-1251", Russian)]
    [InlineData("utf-16le", "utf-16", "wide text")]
    public void Believes_the_header_when_it_fits(string header, string charset, string text) =>
        Assert.Equal(text, CharsetDecoder.Decode(Bytes(charset, text), header).Text);

    [Theory]
    [InlineData("iso-8859-1", "utf-8", French)]
    [InlineData("gbk", "utf-8", Chinese)]
    [InlineData("utf-8", "gb18030", Chinese)]
    [InlineData("iso-8859-1", "gb18030", Chinese)]
    [InlineData("no-such-charset", "shift_jis", Japanese)]
    public void Does_not_believe_a_header_that_lies(string header, string charset, string text) =>
        Assert.Equal(text, CharsetDecoder.Decode(Bytes(charset, text), header).Text);

    [Theory]
    [InlineData("<?xml version='1.0' encoding='{0}'?><rss>", "windows-1251", Russian)]
    [InlineData("<html><head><meta charset={0}>", "iso-8859-2", Czech)]
    [InlineData("<html><head><meta http-equiv=\"Content-Type\" content=\"text/html; charset={0}\">", "big5", Taiwanese)]
    public void Believes_what_the_document_declares(string start, string charset, string text)
    {
        var document = string.Format(System.Globalization.CultureInfo.InvariantCulture, start, charset) + text;

        Assert.Equal(document, CharsetDecoder.Decode(Bytes(charset, document), "iso-8859-1").Text);
    }

    [Fact]
    public void Knows_byte_order_marks_and_leaves_them_out()
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32])
        {
            Assert.Equal(Chinese, CharsetDecoder.Decode([.. encoding.GetPreamble(), .. encoding.GetBytes(Chinese)], "iso-8859-1").Text);
        }
    }

    [Fact]
    public void Reads_utf_16_without_a_mark() => Assert.Equal("<html><p>text</p>", CharsetDecoder.Decode(Encoding.Unicode.GetBytes("<html><p>text</p>")).Text);

    [Fact]
    public void Reads_past_a_few_broken_letters()
    {
        var text = string.Concat(Enumerable.Repeat(Chinese, 20));
        byte[] broken = [.. Encoding.UTF8.GetBytes(text), 0xE4, 0xB8];

        Assert.StartsWith(text, CharsetDecoder.Decode(broken, "utf-8").Text, StringComparison.Ordinal);
        Assert.StartsWith(text, CharsetDecoder.Decode(broken).Text, StringComparison.Ordinal);
    }

    private static byte[] Bytes(string charset, string text) =>
        (CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset)).GetBytes(text);
}
