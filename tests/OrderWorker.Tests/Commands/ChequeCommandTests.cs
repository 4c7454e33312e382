using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Store;
using OrderWorker.Tests.Payments;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Commands;

public sealed class ChequeCommandTests : IDisposable
{
    private readonly MoneyFolder _shop = new();

    [Fact]
    public async Task The_drawer_is_listed_with_its_total_until_its_cheques_are_at_the_bank()
    {
        var none = await _shop.RunAsync("payments", "cheques");
        Assert.Equal((0, "No cheques and no postal orders in hand."), (none.ExitCode, none.Output.Trim()));
        await _shop.EnterAsync("000123");
        await _shop.EnterAsync("000124", 850);

        var both = await _shop.RunAsync("payments", "cheques");
        Assert.Equal(0, both.ExitCode);
        Assert.All(
            (string[])["000123", "000124", "M Hale", "12.00 GBP", "8.50 GBP", "Total of 2: 20.50 GBP"],
            words => Assert.Contains(words, both.Output)
        );

        var paidIn = await _shop.RunAsync("payments", "cheque", "000123", "paid-in");
        Assert.Equal((0, "000123: paid-in."), (paidIn.ExitCode, paidIn.Output.Trim()));
        var rest = await _shop.RunAsync("payments", "cheques");
        Assert.DoesNotContain("000123", rest.Output);
        Assert.Contains("Total of 1: 8.50 GBP", rest.Output);
    }

    [Fact]
    public async Task A_cheque_is_entered_for_its_order_cleared_or_bounced_and_the_order_follows()
    {
        await _shop.Till.PlaceAsync(Sample.Order());
        var added = await _shop.RunAsync([
            "payments",
            "add",
            "--kind",
            "cheque",
            "--amount",
            "12.00",
            "--order",
            "k-1042",
            "--number",
            "000123",
        ]);
        Assert.Equal((0, "12.00 GBP entered."), (added.ExitCode, added.Output.Trim()));
        Assert.Equal(OrderState.Paid, (await _shop.Till.OrderAsync("K-1042")).State);

        Assert.Equal(0, (await _shop.RunAsync("payments", "cheque", "000123", "bounced")).ExitCode);

        Assert.Equal(OrderState.AwaitingPayment, (await _shop.Till.OrderAsync("K-1042")).State);
        var audit = await _shop.RunAsync("payments", "audit");
        Assert.Equal(0, audit.ExitCode);
    }

    [Theory]
    [InlineData(1, "No cheque and no postal order has the number '000999'", "000999", "paid-in")]
    [InlineData(1, "No cheque and no postal order has the number '1AB'", "1AB", "cleared")]
    [InlineData(1, "Cheque 000123 of M Hale was settled before.", "000123", "bounced")]
    [InlineData(1, "Cheque 000123 of M Hale is not in hand any more.", "000123", "paid-in")]
    [InlineData(1, "2 have the number '000124'; use the page Cheques.", "000124", "paid-in")]
    [InlineData(2, "'lost'", "000123", "lost")]
    [InlineData(2, "Required argument 'STEP' missing", "000123")]
    public async Task What_cannot_be_done_with_a_cheque_is_told_in_a_sentence_and_changes_nothing(
        int exitCode,
        string sentence,
        params string[] words
    )
    {
        await _shop.EnterAsync("000123");
        await _shop.EnterAsync("000124");
        await _shop.EnterAsync("000124", 850);
        await _shop.Till.ImportAsync(Downloads.Of(Downloads.Payment("1AB")));
        await _shop.Till.WithAsync(async db =>
            await db.BounceAsync(
                await db.Payments.SingleAsync(p => p.TransactionId == "000123"),
                "staff:ann",
                _shop.Till.Now,
                CancellationToken.None
            )
        );
        var before = await _shop.Till.BooksAsync();

        var run = await _shop.RunAsync(["payments", "cheque", .. words]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.Equal(before, await _shop.Till.BooksAsync());
    }

    public void Dispose() => _shop.Dispose();
}
