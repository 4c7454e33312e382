using OrderWorker.Payments.Activity;

namespace OrderWorker.Tests.Payments;

/// <summary>Downloads of which nothing is taken, since something in them cannot be trusted.</summary>
public sealed class RefusedActivityFileTests
{
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
    public void Amounts_with_a_comma_and_amounts_with_a_point_refuse_the_file()
    {
        var file = Downloads.Of(Downloads.Payment("1AB"), Downloads.Payment("2AB", "\"12,50\""));

        Assert.Contains("decimal comma", Assert.Single(file.Refusals));
    }
}
