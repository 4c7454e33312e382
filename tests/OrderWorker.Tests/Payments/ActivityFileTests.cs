using OrderWorker.Payments;
using OrderWorker.Payments.Activity;
using OrderWorker.Store;

namespace OrderWorker.Tests.Payments;

public sealed class ActivityFileTests
{
    public static TheoryData<string> Languages => ["english", "german", "french", "italian", "spanish", "dutch", "portuguese"];

    [Theory, MemberData(nameof(Languages))]
    public void The_same_payments_are_read_from_the_download_of_every_language(string language)
    {
        var file = Downloads.ReadSample($"own_{language}.csv");

        Assert.Empty(file.Refusals);
        Assert.Empty(file.LeftOut);
        Assert.Equal(
            [
                (PaymentKind.Payment, PaymentState.Completed, 1200),
                (PaymentKind.Payment, PaymentState.Completed, 102200),
                (PaymentKind.Refund, PaymentState.Completed, -102200),
                (PaymentKind.Hold, PaymentState.Completed, -1200),
                (PaymentKind.Payment, PaymentState.Pending, 1500L),
            ],
            file.Rows.Select(r => (r.Kind, r.State, r.Amount))
        );
        var first = file.Rows[0];
        Assert.Equal(new DateTime(2026, 11, 20, 9, 15, 0, DateTimeKind.Utc), first.Time);
        Assert.Equal(
            ("m.hale@example.org", "Margaret Hale", "K-1001", -65),
            (first.PayerEmail, first.PayerName, first.Note, first.Fee)
        );
        Assert.Equal("joao@example.com", file.Rows[2].PayerEmail);
        Assert.Equal(Downloads.ReadSample("own_english.csv").Rows.Select(r => r.Key), file.Rows.Select(r => r.Key));
    }

    [Fact]
    public void A_statement_says_the_same_as_a_report_of_the_same_payments()
    {
        var statement = Downloads.ReadSample("own_statement.csv");

        Assert.Empty(statement.Refusals);
        Assert.Equal(
            Downloads.ReadSample("own_english.csv").Rows.Take(3).Select(r => (r.Key, r.Kind, r.State, r.Amount, r.Fee)),
            statement.Rows.Select(r => (r.Key, r.Kind, r.State, r.Amount, r.Fee))
        );
        Assert.Null(statement.Rows[0].ReferenceId);
    }

    [Fact]
    public void A_real_German_export_is_read_but_for_a_purchase_at_an_impossible_time()
    {
        var file = Downloads.ReadSample("sercxanto_paypal_de_41col.csv");

        Assert.Empty(file.Refusals);
        Assert.Equal(["Line 4: '29:18:53' is no time of day."], file.LeftOut);
        Assert.Equal(
            [
                (PaymentKind.Payment, PaymentState.Completed, -4100),
                (PaymentKind.Payment, PaymentState.Completed, 6389),
                (PaymentKind.Transfer, PaymentState.Completed, 4412),
                (PaymentKind.Payment, PaymentState.Completed, -3600),
                (PaymentKind.Payment, PaymentState.Completed, 1700),
                (PaymentKind.Other, PaymentState.Unknown, 1667L),
            ],
            file.Rows.Select(r => (r.Kind, r.State, r.Amount))
        );
        Assert.Equal(new DateTime(2019, 11, 17, 21, 45, 33, DateTimeKind.Utc), file.Rows[1].Time);
        Assert.Null(file.Rows[1].PayerEmail); // eBay's sentence stands there
    }

    [Fact]
    public void Fees_of_the_wrong_sign_and_amounts_without_decimals_are_read_as_they_are_meant()
    {
        var english = Downloads.ReadSample("beancount_paypal_english.csv");
        var german = Downloads.ReadSample("beancount_paypal_german.csv");

        Assert.Equal((10000, -290), (english.Rows[0].Amount, english.Rows[0].Fee));
        Assert.Equal(new DateTime(2025, 9, 15, 9, 32, 15, DateTimeKind.Utc), english.Rows[0].Time); // month first
        Assert.Equal(PaymentKind.Transfer, english.Rows[2].Kind);
        Assert.Equal((2500, -150), (german.Rows[0].Amount, german.Rows[0].Fee));
        Assert.Equal([PaymentKind.Conversion, PaymentKind.Conversion], german.Rows.Skip(2).Take(2).Select(r => r.Kind));
        Assert.Equal(5, german.Rows.Select(r => r.Key).Distinct().Count()); // the conversion's halves share their ID
    }

    [Fact]
    public void Day_or_month_first_is_asked_when_no_date_of_the_file_tells()
    {
        string[] lines =
        [
            Downloads.Headers,
            Downloads.Payment("1AB", date: "03/04/2026"),
            Downloads.Payment("2AB", date: "05/05/2026"),
        ];

        Assert.Contains("Give --dates dmy or --dates mdy", Assert.Single(Downloads.Read(lines).Refusals));
        Assert.Equal(4, Downloads.Read(DateOrder.DayFirst, lines).Rows[0].Time.Month);
        Assert.Equal(3, Downloads.Read(DateOrder.MonthFirst, lines).Rows[0].Time.Month);
        Assert.Empty(Downloads.Of(Downloads.Payment("2AB", date: "05/05/2026")).Refusals); // either way the same day
    }

    [Fact]
    public void Dates_that_contradict_each_other_or_the_user_refuse_the_file()
    {
        string[] both =
        [
            Downloads.Headers,
            Downloads.Payment("1AB", date: "25/04/2026"),
            Downloads.Payment("2AB", date: "04/26/2026"),
        ];

        Assert.Contains("Line 2 has the day first", Assert.Single(Downloads.Read(both).Refusals));
        Assert.Contains("--dates mdy", Assert.Single(Downloads.Read(DateOrder.MonthFirst, both[..2]).Refusals));
    }

    [Theory]
    [InlineData("1AB,1,23E+21", "turned into a number")]
    [InlineData("1.23E+21", "turned into a number")]
    public void A_file_that_a_spreadsheet_program_saved_is_refused(string id, string reason)
    {
        var quoted = id.Contains(',') ? "\"1,23E+021\"" : id;

        Assert.Contains(reason, Assert.Single(Downloads.Of(Downloads.Payment(quoted)).Refusals));
    }

    [Fact]
    public void Other_damage_of_a_spreadsheet_program_is_named_too()
    {
        Assert.Contains("the date '46346'", Assert.Single(Downloads.Of(Downloads.Payment("1AB", date: "46346")).Refusals));
        Assert.Contains("'########'", Assert.Single(Downloads.Of(Downloads.Payment("1AB", date: "########")).Refusals));
        Assert.Contains(
            "has lost a letter",
            Assert.Single(Downloads.Read("Datum,W\uFFFDhrung,Brutto,Transaktionscode,Typ,Status").Refusals)
        );
    }

    [Theory]
    [InlineData("twelve")]
    [InlineData("")]
    [InlineData("12.005")]
    [InlineData("1.2.3")]
    [InlineData("£12.00")]
    public void An_amount_that_cannot_be_read_refuses_the_file(string gross)
    {
        var file = Downloads.Of(Downloads.Payment("1AB"), Downloads.Payment("2AB", gross));

        Assert.Empty(file.Rows);
        Assert.Contains(file.Refusals, reason => reason.StartsWith("Line 3:", StringComparison.Ordinal));
    }

    [Fact]
    public void A_refund_that_cannot_be_read_refuses_the_file_and_a_withdrawal_does_not()
    {
        var refund = Downloads.Back("1AB", "2AB").Replace("10:00:00", "29:18:53", StringComparison.Ordinal);
        var withdrawal = Downloads
            .Back("1AB", "", "General Withdrawal")
            .Replace("10:00:00", "29:18:53", StringComparison.Ordinal);

        Assert.Single(Downloads.Of(refund).Refusals);
        Assert.Empty(Downloads.Of(withdrawal).Refusals);
        Assert.Single(Downloads.Of(withdrawal).LeftOut);
    }

    [Fact]
    public void Columns_that_are_needed_and_missing_are_named()
    {
        Assert.Contains("Transaction ID", Assert.Single(Downloads.Read("Date,Time,Type,Status,Currency,Gross").Refusals));
        Assert.Contains("Status", Assert.Single(Downloads.Read("Date,Type,Currency,Gross,Transaction ID").Refusals));
        Assert.Contains("No header is one of PayPal's", Assert.Single(Downloads.Read("Foo,Bar").Refusals));
    }

    [Fact]
    public void A_damaged_file_is_refused_whole()
    {
        var unclosed = Downloads.Of(Downloads.Payment("1AB"), Downloads.Payment("2AB", note: "\"Bach"), Downloads.Payment("3AB"));
        var shifted = Downloads.Of(Downloads.Payment("1AB", note: "one, two"));

        Assert.Contains("quotation marks", Assert.Single(unclosed.Refusals));
        Assert.Contains("Line 2 has 16 cells under 15 headers", Assert.Single(shifted.Refusals));
        Assert.Contains("ZIP", Assert.Single(ActivityFile.Read([0x50, 0x4B, 3, 4], null, Downloads.London).Refusals));
        Assert.Contains("empty", Assert.Single(ActivityFile.Read([], null, Downloads.London).Refusals));
    }

    [Fact]
    public void An_unknown_time_zone_is_taken_for_the_shops_and_said_so()
    {
        var file = Downloads.Of(Downloads.Payment("1AB", date: "20/06/2026").Replace("GMT", "XYZT", StringComparison.Ordinal));

        Assert.Equal(8, file.Rows[0].Time.Hour);
        Assert.Contains("'XYZT' is not known", Assert.Single(file.Doubts));
    }

    [Theory]
    [InlineData("PDT", 16, 15)]
    [InlineData("PST", 17, 15)]
    [InlineData("CEST", 7, 15)]
    [InlineData("Europe/Berlin", 8, 15)]
    [InlineData("America/New_York", 14, 15)]
    [InlineData("GMT+05:30", 3, 45)]
    [InlineData("-03:00", 12, 15)]
    public void Times_are_kept_as_UTC_whatever_the_zone_is_called(string zone, int hour, int minute)
    {
        var file = Downloads.Of(Downloads.Payment("1AB").Replace("GMT", zone, StringComparison.Ordinal));

        Assert.Equal((hour, minute), (file.Rows[0].Time.Hour, file.Rows[0].Time.Minute));
        Assert.Empty(file.Doubts);
    }

    [Fact]
    public void Money_that_only_a_memo_speaks_of_is_not_ours()
    {
        var request = Downloads.Payment("1AB").Replace("Credit", "Memo", StringComparison.Ordinal);

        Assert.Equal(PaymentState.Unknown, Downloads.Of(request).Rows[0].State);
    }

    [Fact]
    public void An_old_download_that_is_not_UTF8_is_read()
    {
        var text =
            "Datum;Uhrzeit;Zeitzone;Name;Typ;Status;Währung;Brutto;Transaktionscode\n20.11.2026;09:15:00;CET;Jürgen;Zahlung erhalten;Abgeschlossen;EUR;1.653,75;1AB\n";
        var file = ActivityFile.Read(System.Text.Encoding.Latin1.GetBytes(text), null, Downloads.London);

        Assert.Empty(file.Refusals);
        Assert.Equal(("Jürgen", 165375), (file.Rows[0].PayerName, file.Rows[0].Amount));
    }

    [Theory]
    [InlineData("1.234,56", "12,00", 123456)]
    [InlineData("1,234.56", "12.00", 123456)]
    [InlineData("1653.75", "12.00", 165375)]
    [InlineData("23,5", "25", 2350)]
    [InlineData("25", "23,5", 2500)]
    [InlineData("1 234,56", "12,00", 123456)]
    [InlineData("1’234.56", "12.00", 123456)]
    [InlineData("1.234", "12,00", 123400)]
    [InlineData("1,234", "12.00", 123400)]
    [InlineData("1,23,456.00", "12.00", 12345600)]
    public void The_decimal_mark_is_told_from_all_amounts_together(string gross, string other, long pence)
    {
        var file = Downloads.Read(
            "Date\tType\tStatus\tCurrency\tGross\tTransaction ID",
            $"2026-11-20\tPayment\tCompleted\tGBP\t{gross}\t1AB",
            $"2026-11-21\tPayment\tCompleted\tGBP\t{other}\t2AB"
        );

        Assert.Empty(file.Refusals);
        Assert.Equal(pence, file.Rows[0].Amount);
    }

    [Fact]
    public void Amounts_with_a_comma_and_amounts_with_a_point_refuse_the_file()
    {
        var file = Downloads.Of(Downloads.Payment("1AB"), Downloads.Payment("2AB", "\"12,50\""));

        Assert.Contains("decimal comma", Assert.Single(file.Refusals));
    }

    [Theory]
    [InlineData("Chargeback Fee", PaymentKind.Fee)]
    [InlineData("Payment Reversal", PaymentKind.Reversal)]
    [InlineData("Hold on Balance for Dispute Investigation", PaymentKind.Hold)]
    [InlineData("Bank Deposit to PP Account ", PaymentKind.Transfer)]
    [InlineData("General Authorization", PaymentKind.Other)]
    [InlineData("eBay-Auktionszahlung", PaymentKind.Payment)]
    [InlineData("Von Nutzer eingeleitete Abbuchung", PaymentKind.Transfer)]
    [InlineData("Allgemene Currency Conversion", PaymentKind.Conversion)]
    [InlineData("Algemeen valutaomrekening", PaymentKind.Conversion)]
    [InlineData("Pagamento preautorizzato utenza", PaymentKind.Payment)]
    public void PayPals_words_name_the_kind(string type, PaymentKind kind) => Assert.Equal(kind, ActivityWords.Kind(type));

    [Fact]
    public void A_word_that_is_not_known_names_no_kind() => Assert.Null(ActivityWords.Kind("Zaplata"));

    [Fact]
    public void Rows_of_one_transaction_are_told_apart_by_what_they_do()
    {
        LedgerRow[] rows =
        [
            Row(PaymentKind.Payment, 1200),
            Row(PaymentKind.Payment, -1200),
            Row(PaymentKind.Fee, -65),
            Row(PaymentKind.Hold, -1200),
            Row(PaymentKind.Release, 1200),
        ];

        Assert.Equal(rows.Length, rows.Select(r => r.Key).Distinct().Count());
    }

    private static LedgerRow Row(PaymentKind kind, long amount) =>
        new()
        {
            TransactionId = "1AB",
            Kind = kind,
            State = PaymentState.Completed,
            Amount = amount,
            Currency = "GBP",
            Time = new DateTime(2026, 11, 20, 0, 0, 0, DateTimeKind.Utc),
        };
}
