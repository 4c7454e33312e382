using Microsoft.EntityFrameworkCore;
using MimeKit;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Review;

/// <summary>The whole way from a click on a page to a mail in the buyer's mailbox: money that the order cannot take.</summary>
public sealed class AskBuyerPageTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task A_buyer_who_paid_twice_is_told_with_one_click_and_the_page_remembers_it()
    {
        var buyer = new TestMail();
        await using var app = await StartAsync();
        await PayAsync(app, buyer, ReasonCode.PaidTwice, "GBP", 1200, 1200);
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync("/hangfire/exceptions");
        await page.ClickAsync("text=Paid twice");
        await page.ClickAsync("button:text('Tell the buyer')");

        Assert.Contains("told by mail", await page.InnerTextAsync(".alert-success"));
        Assert.Equal(0, await page.Locator("button:text('Tell the buyer')").CountAsync());
        Assert.Contains("Margaret Hale was told by mail", await page.InnerTextAsync(".ow-card:has-text('Tell the buyer')"));
        await page.GotoAsync("/hangfire/exceptions");
        Assert.Contains("The buyer was told", await page.InnerTextAsync(".ow-list"));

        // Beside the confirmation that the order is paid.
        var subject = "A second payment came for your order K-1042: what is it for? – Campaign Kazakhstan";
        var mail = await ArrivedAsync(buyer, subject, mails: 2);
        Assert.Contains("is paid, and another £12.00 came", Words(mail));
        Assert.Contains("please do not pay again", Words(mail));
    }

    [Fact]
    public async Task A_buyer_who_paid_in_another_currency_is_told_both_sums()
    {
        var buyer = new TestMail();
        await using var app = await StartAsync();
        await PayAsync(app, buyer, ReasonCode.WrongCurrency, "EUR", 1500);
        var page = await browser.OpenAsync(app.Address, width: 400);

        await page.GotoAsync("/hangfire/exceptions");
        await page.ClickAsync("text=Paid in another currency");
        await page.ClickAsync("button:text('Tell the buyer')");

        var subject = "Your payment for order K-1042 came in another currency – Campaign Kazakhstan";
        var mail = await ArrivedAsync(buyer, subject, mails: 1);
        Assert.Contains("Thank you for your payment of €15.00 for order K-1042. The order comes to £12.00", Words(mail));
        Assert.Contains("Shall we send the €15.00 back, so that you can pay £12.00 in its place?", Words(mail));
        Assert.Contains("<strong>€15.00</strong>", mail.HtmlBody);
        // The money is still to be decided on.
        Assert.Equal(1, await page.Locator("text=I have sent it back myself").CountAsync());
        var width = await page.EvaluateAsync<int>("document.documentElement.scrollWidth");
        Assert.True(width <= 400, $"The page is {width} wide.");
    }

    private static Task<WorkerApp> StartAsync() =>
        WorkerApp.StartAsync(
            "--Smtp:Kind=smtp",
            "--Smtp:Host=127.0.0.1",
            $"--Smtp:Port={TestServers.Smtp.Port}",
            "--Smtp:Tls=none"
        );

    // The money comes for the order, and the rules ask about what it cannot take.
    private static async Task PayAsync(WorkerApp app, TestMail buyer, ReasonCode asked, string currency, params long[] amounts)
    {
        var (order, mail) = (Sample.Order(email: buyer.Address), Sample.Mail(from: buyer.Address));
        order.PayBy = DateTime.SpecifyKind(DateTime.MaxValue.Date.AddYears(-1), DateTimeKind.Utc);
        (mail.Outcome, mail.Order) = (MailOutcome.Order, order);
        await app.AddAsync(order, mail);
        foreach (var (nth, amount) in amounts.Index())
        {
            var payment = Exceptions.Payment($"{nth}", amount);
            (payment.TransactionId, payment.Currency, payment.Note) = ($"{nth}AB12345CD678901E", currency, "K-1042");
            payment.Reconcile = ReconcileState.Due;
            await app.AddAsync(payment);
        }

        await WorkerApp.UntilAsync(() => app.ReadAsync(db => db.Reviews.AnyAsync(r => r.Code == asked)));
    }

    private static async Task<MimeMessage> ArrivedAsync(TestMail buyer, string subject, int mails)
    {
        var mail = Assert.Single(await buyer.AwaitMailsAsync(mails), mail => mail.Subject == subject);
        Assert.Equal("<a001@mail.example>", mail.Headers[HeaderId.InReplyTo]);
        return mail;
    }

    private static string Words(MimeMessage mail) => mail.TextBody!.ReplaceLineEndings(" ");
}
