using OrderWorker.Core.Values;
using OrderWorker.Reading;
using OrderWorker.Tests.Corpus.Fuzz;
using OrderWorker.Tests.Corpus.Scoring;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>What changed mails brought to light, each as the smallest mail that shows it.</summary>
public sealed class CorpusFoundTests
{
    private const string Order = "Please send me one copy of Heaven Eyes.";
    private const string Address = "Margaret Hale\n12 Orchard Street\nLeeds\nLS6 2AB";

    private static readonly MailReader Reader = new(Shops.Cello, new HashSet<EmailAddress>());

    [Theory]
    [InlineData("The set, so we'll split them when the'); --y get here.")]
    [InlineData("Send it to --1 High Street please now thanks.")]
    [InlineData("( --a b please")]
    public void Dashes_before_a_word_of_an_address_do_not_stop_the_reader(string text) =>
        Assert.NotNull(Reader.Read(Mail($"{Order} {text}\n\n{Address}")).Reading);

    [Fact]
    public void A_form_whose_first_answer_looks_like_a_farewell_is_read() =>
        Assert.NotNull(
            Reader
                .Read(
                    Mail(
                        "Куда: 65014, Украина, Отправил фунтов. ул. Базарная, д. 8, кв. 22\nКому: Гриценко Вадиму Олеговичу\n\nHeaven Eyes - 1"
                    )
                )
                .Reading
        );

    [Fact]
    public void A_subject_that_breaks_off_behind_a_format_is_read() =>
        Assert.NotNull(
            Reader
                .Read(
                    new PlainMail(
                        "\"Margaret Hale\" <m.hale@example.org>",
                        "Heaven Eyes on CD and",
                        $"{Order}\n\n{Address}"
                    ).ToBytes()
                )
                .Reading
        );

    [Fact]
    public void More_copies_below_a_subject_than_anybody_orders_go_to_a_person() =>
        Assert.NotEqual(
            Verdict.Accept,
            Reader
                .Read(
                    new PlainMail(
                        "\"Margaret Hale\" <m.hale@example.org>",
                        "Heaven Eyes",
                        $"2492 copies please.\n\n{Address}"
                    ).ToBytes()
                )
                .Verdict
        );

    [Theory]
    [InlineData("Could you tell me when it will arrive?")]
    [InlineData("And can I pay you in cash instead?")]
    [InlineData("Only send it if it can be here before Friday.")]
    [InlineData("Do not send anything yet, I will confirm tomorrow.")]
    [InlineData("Sorry, forget it, I have just found one in town.")]
    [InlineData("PS: please leave out \"Heaven Eyes\".")]
    public void An_order_with_a_question_a_condition_or_a_withdrawal_below_is_not_accepted(string below) =>
        Assert.NotEqual(Verdict.Accept, Reader.Read(Mail($"{Order}\n\n{Address}\n\n{below}")).Verdict);

    [Fact]
    public void An_order_that_is_only_quoted_is_not_accepted() =>
        Assert.NotEqual(
            Verdict.Accept,
            Reader.Read(Mail($"Thank you, it has all come.\n\n> {Order}\n>\n> {Address.ReplaceLineEndings("\n> ")}")).Verdict
        );

    [Theory]
    [InlineData("LS6 2AB", "")]
    [InlineData("12 Orchard Street\n", "")]
    [InlineData("12 Orchard", "\u202e12\u202c Orchard")]
    public void An_order_whose_address_lost_a_part_or_hides_its_direction_is_not_accepted(string part, string instead) =>
        Assert.NotEqual(
            Verdict.Accept,
            Reader.Read(Mail($"{Order}\n\n{Address.Replace(part, instead, StringComparison.Ordinal)}")).Verdict
        );

    [Theory]
    [InlineData(
        "On the 12th we complete, after which it's 5 Quay Cottages, Topsham EX3 0JQ, though with our solicitor who knows."
    )]
    [InlineData("From next month it will be 5 Quay Cottages, Topsham EX3 0JQ for a while.")]
    public void A_second_place_that_cannot_be_made_out_is_not_overlooked(string more) =>
        Assert.NotEqual(Verdict.Accept, Reader.Read(Mail($"{Order}\n\n{Address}\n\n{more}")).Verdict);

    [Theory]
    [InlineData(
        "Please send me:\n\n\"1953\" x 1\n\"Water\" x 1\n\"The Ferryman\" x 4\n\nJürgen Holt\nWiesengrund 8\n49565 Bramsche\nGermany",
        "49565"
    )]
    [InlineData(
        "Low Tide as an LP, one. Slack Water, one. 72 all up by PayPal.\n\nRewi Saunders, Potter & tinkerer, 38 Wharf Road, Coromandel 3506\n06 555 0182",
        "3506"
    )]
    public void A_row_of_the_order_or_a_telephone_is_no_postcode(string text, string postcode) =>
        Assert.Equal(
            postcode,
            new MailReader(LabelledMail.All.First(m => m.Shop == "wherry").Catalogue, new HashSet<EmailAddress>())
                .Read(new PlainMail("\"Rewi Saunders\" <r.saunders@example.org>", "One LP, one CD", text).ToBytes())
                .Reading.ShipTo?.Postcode
        );

    private static byte[] Mail(string text) =>
        new PlainMail("\"Margaret Hale\" <m.hale@example.org>", "CD order", text).ToBytes();
}
