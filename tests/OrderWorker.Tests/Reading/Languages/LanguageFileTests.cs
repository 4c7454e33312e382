using System.Text;
using OrderWorker.Core.Reading;
using OrderWorker.Core.Reading.Languages;
using OrderWorker.Core.Reading.Words;
using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading.Languages;

/// <summary>A language is added by adding its file, and a slip in a file is told so that anybody can mend it.</summary>
public sealed class LanguageFileTests
{
    private const string Icelandic = """
        // A few words are enough to read a plain order.
        {
          "name": "Icelandic",
          "telling": ["ég", "vil", "og", "af", "er", "vinsamlegast"],
          "numbers": { "eitt": 1, "tvö": 2, "þrjú": 3 },
          "orders": {
            "filler": ["af", "til", "mín"],
            "ask": ["ég vil panta", "vinsamlegast sendið mér"],
            "and": ["og"],
            "unit": ["eintak", "eintök"],
          },
          "kinds": { "cancel": ["afpanta"] },
          "money": { "paid": ["ég greiði"] },
          "common": ["hús"],
          "glossary": { "sellósvítur": "suites" },
          "turns": { "taken-back": ["slepptu .. hinu/þessu"] },
          "forms": { "postcode": ["póstnúmer"] },
        }
        """;

    private const string Order = """
        Ég vil panta tvö eintök af Heaven Eyes og eitt eintak af Bach.

        Jo Bright
        12 Bell Lane
        LS1 4AB Leeds
        """;

    [Fact]
    public void An_order_is_read_in_a_language_that_was_added_by_its_file_alone()
    {
        var mail = Mails.Of(Order);

        var reading = OrderReader.Read(mail, Shops.Cello, new HashSet<EmailAddress>(), With(Icelandic));

        Assert.Equal(MailKind.Order, reading.Kind);
        Assert.Empty(reading.Reasons);
        Assert.Equal("1 x bach, 2 x heaven", string.Join(", ", reading.Lines.Select(l => $"{l.Quantity} x {l.Sku}")));
    }

    [Theory]
    [InlineData("de")]
    [InlineData("en")]
    [InlineData("es")]
    [InlineData("fr")]
    [InlineData("it")]
    [InlineData("nl")]
    [InlineData("ru")]
    public void Every_language_that_orders_are_read_in_has_the_words_of_answers_and_second_mails(string code)
    {
        var language = AllLanguages.List.Single(l => l.Code == code);

        Assert.Equal(Enum.GetValues<AnswerCue>().Order(), language.Answers.Keys.Order());
        Assert.All(language.Answers.Values, Assert.NotEmpty);
        Assert.Superset(new HashSet<int> { 1, 2, 3 }, language.Ranks.Values.ToHashSet());
    }

    [Fact]
    public void Without_its_file_the_same_order_goes_to_a_person()
    {
        var reading = OrderReader.Read(Mails.Of(Order), Shops.Cello, new HashSet<EmailAddress>());

        Assert.Equal(MailKind.Order, reading.Kind);
        Assert.NotEmpty(reading.Reasons);
    }

    [Theory]
    [InlineData("\"money\"", "\"cash\"", "The language file is.json has no section \"cash\"")]
    [InlineData(
        "\"ask\"",
        "\"aks\"",
        "is.json: \"orders\" has no section \"aks\"; it may have adverb, all, already, and, any, aside, ask,"
    )]
    [InlineData("\"eintak\", ", "\"eintak\", \"Eintak\", ", "is.json: \"orders/unit\" has \"Eintak\" twice")]
    [InlineData("\"tvö\": 2", "\"tvö\": 2, \"tvö\": 3", "is.json: \"numbers\" has \"tvö\" twice")]
    [InlineData("\"tvö\": 2", "\"tvö\": \"2\"", "is.json: \"numbers\" gives \"tvö\" the value 2; it takes a whole number")]
    [InlineData("\"og\"]", "\" og\"]", "\" og\"; a word has no blank before or after it")]
    [InlineData("[\"og\"]", "\"og\"", "is.json: \"orders/and\" is no list")]
    [InlineData("\"common\": [\"hús\"],", "", "is.json has no section \"common\"")]
    [InlineData("\"vil\", ", "\"vil\" ", "is.json cannot be read at line 4")]
    [InlineData(
        "slepptu .. hinu",
        ".. hinu",
        "is.json: \"turns\" has \".. hinu/þessu\", which is not written as a turn of phrase"
    )]
    [InlineData("\"name\": \"Icelandic\",", "", "is.json has no \"name\"")]
    public void A_slip_in_a_file_is_told_with_its_place(string right, string wrong, string message)
    {
        Assert.Contains(right, Icelandic, StringComparison.Ordinal);

        var error = Assert.Throws<InvalidLanguageFileException>(() => Read(Icelandic.Replace(right, wrong)));

        Assert.Contains(message, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_of_the_folder_is_in_the_program()
    {
        var folder = Path.Combine(Checkout.Root, "src/OrderWorker.Core/Reading/Languages/Data");
        var files = Directory.GetFiles(folder).Select(Path.GetFileName);

        Assert.Equal(
            files.Order(StringComparer.Ordinal),
            AllLanguages.List.Select(l => $"{l.Code}.json").Order(StringComparer.Ordinal)
        );
        Assert.Equal("en", AllLanguages.English.Code);
    }

    /// <summary>They are sets of bits; one too many would be taken for another, and nothing else would tell.</summary>
    [Fact]
    public void Every_cue_has_a_bit_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<WordCue>().Select(WordUses.Of));
        Assert.Distinct(Enum.GetValues<AsideCue>().Select(cue => Lexicon.Bit(cue)));
        Assert.Distinct(Enum.GetValues<Cue>().Select(cue => Lexicon.Bit(cue)));
        Assert.Distinct(Enum.GetValues<Sign>().Select(Signs.Bit));
    }

    /// <summary>What no language that orders are read in can do without.</summary>
    [Fact]
    public void Every_language_says_what_an_order_may_say()
    {
        var optional = new[] { Cue.None, Cue.Open, Cue.Variant };
        foreach (var language in AllLanguages.List.Where(l => l.ReadsOrders))
        {
            Assert.All(Enum.GetValues<Cue>().Except(optional), cue => Assert.NotEmpty(language.Of(cue)));
            Assert.All(Enum.GetValues<Sign>(), sign => Assert.True(language.Signs.ContainsKey(sign), $"{language.Code}: {sign}"));
            Assert.All(Enumerable.Range(1, 12), number => Assert.Contains(number, language.Numbers.Values));
        }
    }

    [Fact]
    public void Every_language_knows_the_words_that_addresses_need()
    {
        var needed = new[] { AddressCue.Street, AddressCue.Deliver, AddressCue.Address, AddressCue.Closing, AddressCue.Prose };
        foreach (var language in AllLanguages.List)
        {
            Assert.All(needed, cue => Assert.NotEmpty(language.Of(cue)));
            Assert.NotEmpty(language.Countries);
            Assert.NotEmpty(language.Forms);
        }
    }

    [Fact]
    public void Every_language_says_what_its_mail_programs_write()
    {
        var needed = new[] { MailCue.AutoReply, MailCue.Bounce, MailCue.Wrote };
        foreach (var language in AllLanguages.List.Where(l => l.ReadsOrders))
            Assert.All(needed, cue => Assert.NotEmpty(language.Of(cue)));
        foreach (var language in AllLanguages.List)
        {
            Assert.All(
                language.Of(MailCue.AutoReply),
                words => Assert.Equal(MailKind.AutoReply, KindOf($"{words}: Re: Your mail"))
            );
            Assert.All(language.Of(MailCue.Bounce), words => Assert.Equal(MailKind.Bounce, KindOf(words.ToUpperInvariant())));
        }
    }

    [Theory]
    [InlineData("Oooh, what a record!")]
    [InlineData("Office copies")]
    public void A_subject_that_only_looks_like_a_machines_is_a_persons(string subject) =>
        Assert.Equal(MailKind.Order, KindOf(subject, "Please send me one Bach.\n\nJo Bright\n12 Bell Lane\nLeeds\nLS1 4AB"));

    private static MailKind KindOf(string subject, string text = "I am not here.") =>
        OrderReader.Read(Mails.Of(text, subject), Shops.Cello, new HashSet<EmailAddress>()).Kind;

    private static Lexicons With(string file) => new([.. AllLanguages.List, Read(file)]);

    private static Language Read(string file)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(file));
        return LanguageFile.Read("is.json", stream);
    }
}
