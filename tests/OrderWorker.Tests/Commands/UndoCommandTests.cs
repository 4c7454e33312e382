using OrderWorker.Core.Orders;
using OrderWorker.Tests.Payments;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Commands;

public sealed class UndoCommandTests : IDisposable
{
    private readonly MoneyFolder _shop = new();

    [Fact]
    public async Task A_payment_of_two_orders_is_taken_off_both_and_the_next_import_does_not_put_it_back()
    {
        await _shop.Till.PlaceAsync(Sample.Order());
        await _shop.Till.PlaceAsync(Sample.Order("K-1043"));
        await _shop.Till.ImportAsync(Downloads.Of(Downloads.Payment("1AB", "24.00", note: "K-1042 K-1043")));
        await _shop.Till.ReconcileAsync();
        Assert.Equal(OrderState.Paid, (await _shop.Till.OrderAsync("K-1043")).State);

        var undone = await _shop.RunAsync("payments", "undo", "1AB", "--note", "It was her sister's.");
        var again = await _shop.RunAsync("payments", "undo", "1AB");
        var file = _shop.Files.Write(
            "again.csv",
            $"{Downloads.Headers}\r\n{Downloads.Payment("1AB", "24.00", note: "K-1042 K-1043")}"
        );
        var import = await _shop.RunAsync("payments", "import", file);

        Assert.Equal((0, ""), (undone.ExitCode, undone.Errors));
        Assert.StartsWith("24.00 GBP taken off K-1042 and K-1043.", undone.Output);
        Assert.Equal((1, ""), (again.ExitCode, again.Output));
        Assert.Contains("The payment '1AB' of 24.00 GBP is put to no order.", again.Errors);
        Assert.Equal(0, import.ExitCode);
        foreach (var number in (string[])["K-1042", "K-1043"])
        {
            var order = await _shop.Till.OrderAsync(number);
            Assert.Equal((OrderState.AwaitingPayment, 0), (order.State, order.Paid));
        }

        Assert.Equal("Assets:PayPal:Balance 2400 GBP, Liabilities:UnallocatedMoney -2400 GBP", await _shop.Till.BalancesAsync());
        Assert.Equal(0, (await _shop.RunAsync("payments", "audit")).ExitCode);
    }

    [Theory]
    [InlineData(1, "No payment has the number '9XY'; 'orderworker payments list' shows all.", "9XY")]
    [InlineData(2, "Required argument 'PAYMENT' missing")]
    public async Task What_cannot_be_undone_is_told_in_a_sentence(int exitCode, string sentence, params string[] words)
    {
        var run = await _shop.RunAsync(["payments", "undo", .. words]);

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Output));
        Assert.Contains(sentence, run.Errors);
    }

    public void Dispose() => _shop.Dispose();
}
