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
