using Feed.Core.Enriching;

namespace Feed.Tests.Enriching;

public sealed class Splitting_a_list_of_authors
{
    [Theory]
    [InlineData("De, Smith, Fernando et al.", "De|Smith|Fernando")]
    [InlineData("De, Smith, Fernando _et al._", "De|Smith|Fernando")]
    [InlineData("Zhang, Liu, Cherry, and Firat", "Zhang|Liu|Cherry|Firat")]
    [InlineData("Wang, Yeh, and Liao", "Wang|Yeh|Liao")]
    [InlineData("Lajszczak, Cambara, Li, _at al._", "Lajszczak|Cambara|Li")]
    [InlineData("Mertens, Yargholi, Op de Beeck _at el._", "Mertens|Yargholi|Op de Beeck")]
    [InlineData("Zhao, Zu, Xu, et al", "Zhao|Zu|Xu")]
    [InlineData("by by Dwaracherla, Asghari, Hao, and Van Roy", "Dwaracherla|Asghari|Hao|Van Roy")]
    [InlineData("Ma, Wang, Ma et al.", "Ma|Wang|Ma")]
    [InlineData("Dickstein", "Dickstein")]
    [InlineData("Obando-Ceron, Sokar, Willi, et al.", "Obando-Ceron|Sokar|Willi")]
    [InlineData("Jakub Krajewski, Jan Ludziejewski, Kamil Adamczewski, et al.", "Jakub Krajewski|Jan Ludziejewski|Kamil Adamczewski")]
    [InlineData("Carl Preiksaitis and Christian Rose", "Carl Preiksaitis|Christian Rose")]
    [InlineData("Yu Cheng et.al.", "Yu Cheng")]
    [InlineData("Alice Chen & Bob Lee", "Alice Chen|Bob Lee")]
    [InlineData("王伟、李娜、张敏", "王伟|李娜|张敏")]
    [InlineData("王伟，李娜 等", "王伟|李娜")]
    [InlineData("作者：王伟、李娜等人", "王伟|李娜")]
    [InlineData("王伟和李娜", "王伟|李娜")]
    [InlineData("Tr\\'e Guillory, Paul Erd{\\H o}s", "Tré Guillory|Paul Erdős")]
    [InlineData("Ahmet \\\"{U}st\\\"un, S\\o ren \\O stergaard, Fran\\c{c}ois Ma{\\~n}e", "Ahmet Üstün|Søren Østergaard|François Mañe")]
    [InlineData("Jane Roe (MIT), John Doe (University of X, Department of Y)", "Jane Roe|John Doe")]
    [InlineData("Jane Roe [1,2], John Doe[2]*", "Jane Roe|John Doe")]
    [InlineData("Jane Roe¹, John Doe²", "Jane Roe|John Doe")]
    [InlineData("Martin Luther King, Jr., Ann Lee", "Martin Luther King, Jr.|Ann Lee")]
    [InlineData("Smith, J.; Doe, A. B.", "Smith, J.|Doe, A. B.")]
    [InlineData("Authors: J. K. Doe, Anders Andersson", "J. K. Doe|Anders Andersson")]
    [InlineData("Alexander Etal, Andy Rand", "Alexander Etal|Andy Rand")]
    [InlineData("A. Author and many others", "A. Author")]
    [InlineData("et al.", "")]
    [InlineData("  ,;, ", "")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Gives_one_name_each(string? printed, string names) => Assert.Equal(names, string.Join('|', AuthorNames.Split(printed)));

    [Fact]
    public void Names_already_split_stay_as_they_are()
    {
        foreach (var name in AuthorNames.Split("J. K. Doe, Obando-Ceron, Op de Beeck, 王伟, Martin Luther King, Jr., Tr\\'e Guillory et al."))
        {
            Assert.Equal([name], AuthorNames.Split(name));
        }
    }

    [Fact]
    public void A_list_without_end_is_cut() =>
        Assert.InRange(AuthorNames.Split(string.Join(", ", Enumerable.Range(0, 100_000).Select(number => $"Author{(char)('a' + (number % 26))} X"))).Count, 1, AuthorNames.MaxAuthors);
}
