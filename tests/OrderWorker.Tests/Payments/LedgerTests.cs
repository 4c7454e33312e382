using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

public sealed class LedgerTests : IDisposable
{
    private readonly SqliteStore _store = new();
    private readonly Till _till;

    public LedgerTests() => _till = new Till(_store.Open);

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Importing_a_file_twice_changes_nothing()
    {
        var first = await _till.ImportAsync(Downloads.ReadSample("own_english.csv"));
        var books = await _till.BooksAsync();
        var second = await _till.ImportAsync(Downloads.ReadSample("own_english.csv"));

        Assert.Equal((5, 0, 0), (first.New, first.Changed, first.Unchanged));
        Assert.Equal((0, 0, 5), (second.New, second.Changed, second.Unchanged));
        Assert.Equal(books, await _till.BooksAsync());
    }

    [Fact]
    public async Task The_same_account_in_another_language_and_column_order_changes_nothing()
    {
        await _till.ImportAsync(Downloads.ReadSample("own_english.csv"));
        var books = await _till.BooksAsync();
        foreach (var language in (string[])["german", "french", "italian", "spanish", "dutch", "portuguese"])
        {
            var again = await _till.ImportAsync(Downloads.ReadSample($"own_{language}.csv"));
            Assert.Equal((0, 0, 5), (again.New, again.Changed, again.Unchanged));
        }

        Assert.Equal(books, await _till.BooksAsync());
    }

    [Fact]
    public async Task Overlapping_files_leave_each_row_once()
    {
        await _till.ImportAsync(Downloads.Of(Downloads.Payment("1AB"), Downloads.Payment("2AB")));
        var second = await _till.ImportAsync(Downloads.Of(Downloads.Payment("2AB"), Downloads.Payment("3AB")));

        Assert.Equal((1, 0, 1), (second.New, second.Changed, second.Unchanged));
    }

    [Fact]
    public async Task A_pending_payment_becomes_completed_and_an_older_file_does_not_undo_that()
    {
        var pending = Downloads.Of(Downloads.Payment("1AB", status: "Pending"));
        await _till.ImportAsync(pending);
        Assert.Equal(ReconcileState.NotForOrders, (await _till.PaymentAsync("1AB")).Reconcile);

        var change = await _till.ImportAsync(Downloads.Of(Downloads.Payment("1AB")));
        await _till.ImportAsync(pending);

        Assert.Equal(1, change.Changed);
        var payment = await _till.PaymentAsync("1AB");
        Assert.Equal((PaymentState.Completed, ReconcileState.Due), (payment.State, payment.Reconcile));
    }

    [Fact]
    public async Task A_row_that_a_statement_gave_is_filled_in_from_a_report()
    {
        await _till.ImportAsync(
            Downloads.Read(
                "Date,Time,Time Zone,Description,Currency,Gross,Net,Transaction ID",
                "20/11/2026,09:15:00,GMT,Express Checkout Payment,GBP,12.00,12.00,1AB"
            )
        );
        var change = await _till.ImportAsync(Downloads.Of(Downloads.Payment("1AB", note: "K-1042")));

        var payment = await _till.PaymentAsync("1AB");
        Assert.Equal(1, change.Changed);
        Assert.Equal(("m.hale@example.org", "K-1042"), (payment.PayerEmailKey, payment.Note));
    }

    [Fact]
    public async Task Rows_of_one_transaction_that_do_different_things_are_all_kept()
    {
        var change = await _till.ImportAsync(Downloads.ReadSample("beancount_paypal_german.csv"));

        Assert.Equal(5, change.New);
    }

    [Fact]
    public async Task Only_money_that_came_and_is_ours_is_looked_at_for_orders()
    {
        await _till.ImportAsync(
            Downloads.Of(
                Downloads.Payment("1AB"),
                Downloads.Payment("2AB", status: "Denied"),
                Downloads.Payment("3AB", status: "Refunded"),
                Downloads.Payment("4AB", status: "Frobnicated"),
                Downloads.Back("5AB", "", "Express Checkout Payment"),
                Downloads.Back("6AB", "", "Bank Deposit to PP Account", "500.00")
            )
        );

        Assert.Equal(ReconcileState.Due, (await _till.PaymentAsync("1AB")).Reconcile);
        foreach (var id in (string[])["2AB", "3AB", "4AB", "5AB", "6AB"])
            Assert.Equal(ReconcileState.NotForOrders, (await _till.PaymentAsync(id)).Reconcile);
    }

    [Fact]
    public async Task As_many_rows_as_PayPal_writes_are_read_and_no_more()
    {
        var rows = Enumerable.Range(1, 50_000).Select(i => Downloads.Payment($"TX{i}")).ToArray();

        Assert.Equal(50_000, Downloads.Of(rows).Rows.Count);
        Assert.Contains("more than 50000 rows", Assert.Single(Downloads.Of([.. rows, Downloads.Payment("TX0")]).Refusals));
        Assert.Equal(1200, (await _till.ImportAsync(Downloads.Of(rows[..1200]))).New);
    }
}
