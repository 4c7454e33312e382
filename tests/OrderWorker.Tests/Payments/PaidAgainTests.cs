using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments;

/// <summary>The same sum comes twice, and the second from somebody who is not the buyer.</summary>
public abstract class PaidAgainTests(ITestStore store) : MoneyTests(store)
{
    public sealed class OnSqlite() : PaidAgainTests(new SqliteStore());

    public sealed class OnPostgres(TestPostgres store) : PaidAgainTests(store), IClassFixture<TestPostgres>;

    [Fact]
    public async Task A_second_payment_without_a_word_from_who_paid_for_the_buyer_is_shown_as_paid_twice()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", from: "husband@example.com", note: "K-1042"));

        await ReadAsync(Downloads.Payment("2AB", from: "husband@example.com", time: "11:00:00"));

        var question = Assert.Single(await Till.OpenReviewsAsync());
        Assert.Equal(ReasonCode.PaidTwice, question.Code);
        var order = await Till.OrderAsync("K-1042");
        Assert.Equal((OrderState.Paid, Oddities.PaidTwice, 1200), (order.State, order.Oddities, order.Paid));
    }

    [Fact]
    public async Task Another_sum_of_theirs_or_the_same_one_weeks_later_is_not()
    {
        await Till.PlaceAsync(Sample.Order());
        await ReadAsync(Downloads.Payment("1AB", from: "husband@example.com", note: "K-1042"));

        await ReadAsync(
            Downloads.Payment("2AB", "11.00", "husband@example.com", date: "20/11/2026", time: "11:00:00"),
            Downloads.Payment("3AB", from: "husband@example.com", date: "24/11/2026")
        );

        Assert.DoesNotContain(await Till.OpenReviewsAsync(), item => item.Code == ReasonCode.PaidTwice);
    }
}
