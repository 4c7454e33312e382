using OrderWorker.Core.Values;
using OrderWorker.Review;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Review;

/// <summary>A buyer has paid, and the order waits for a person: two matters that are one.</summary>
public sealed class MoneyAndMailsTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task Money_that_came_before_its_mail_is_shown_beside_it_and_the_mail_beside_the_money()
    {
        await using var app = await WorkerApp.StartAsync();
        await app.AddAsync(
            Exceptions.Item(Exceptions.Mail(), ReasonCode.AmountDisagrees),
            Exceptions.Item(Exceptions.Payment(amount: 2400))
        );
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync("/hangfire/exceptions/payment/1");
        Assert.Contains(
            "The payer's address is that of the mail.",
            await page.InnerTextAsync(".ow-card:has-text('A mail of theirs')")
        );
        await page.ClickAsync("text=CD order");

        Assert.Contains("/exceptions/mail/1", page.Url);
        Assert.Contains("24.00 GBP from M Hale", await page.InnerTextAsync(".ow-card:has-text('Money that came')"));
    }

    [Theory]
    [InlineData(null, "Hale, Margaret", "The payer has the name of the buyer.")]
    [InlineData("someone.else@example.com", "M Hale", null)]
    [InlineData("someone.else@example.com", null, null)]
    public async Task A_payer_is_the_buyer_by_the_whole_name_and_never_by_a_part_of_it(string? address, string? name, string? why)
    {
        using var store = new SqliteStore();
        var payment = Exceptions.Payment();
        (payment.PayerEmail, payment.PayerEmailKey, payment.PayerName) = (address, address, name);
        await store.AddAsync(Exceptions.Item(Exceptions.Mail(), ReasonCode.AmountDisagrees), Exceptions.Item(payment));
        await using var db = store.Open();

        var mails = await db.MailsOfAsync(payment, TestContext.Current.CancellationToken);

        Assert.Equal(why, mails.SingleOrDefault()?.Why);
    }
}
