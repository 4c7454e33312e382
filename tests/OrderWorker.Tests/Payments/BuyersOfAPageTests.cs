using OrderWorker.Core.Orders;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>Orders that came by a page's forms, of buyers who gave no address: all of them stand under the page's own, which nobody reads.</summary>
public abstract class BuyersOfAPageTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : BuyersOfAPageTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : BuyersOfAPageTests(store), IClassFixture<TestPostgres>;

    [Theory, InlineData(true), InlineData(false)]
    public async Task Who_paid_for_one_of_them_is_not_taken_to_pay_for_another(bool isOneRun)
    {
        await Till.PlaceAsync(Of("K-1042", "Margaret Hale"));
        await Till.PlaceAsync(Of("K-1043", "John Moss"));
        string[] rows =
        [
            Downloads.Payment("1AB", from: "pay@hale.example", note: "K-1042"),
            // Of the same account, and without a word of whom it is for.
            Downloads
                .Payment("2AB", from: "pay@hale.example", date: "21/11/2026")
                .Replace("Margaret Hale", "Two Hales", StringComparison.Ordinal),
        ];

        if (isOneRun)
            await ReadAsync(rows);
        else
            foreach (var row in rows)
                await ReadAsync(row);

        Assert.Equal(OrderState.Paid, (await Till.OrderAsync("K-1042")).State);
        Assert.Equal(OrderState.AwaitingPayment, (await Till.OrderAsync("K-1043")).State);
    }

    private static StoredOrder Of(string number, string buyer)
    {
        var order = Sample.Order(number, "noreply@forms.example.net");
        (order.BuyerName, order.ShipName) = (buyer, buyer);
        return order;
    }
}
