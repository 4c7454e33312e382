using System.Net;
using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Orders;
using OrderWorker.Store;
using OrderWorker.Tests.Payments.StandIn;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Payments.PayLinks;

/// <summary>The page as buyers see it, in the whole program.</summary>
public sealed class PayPageTests(TestBrowser browser) : IClassFixture<TestBrowser>, IAsyncLifetime
{
    private PayPalStandIn _payPal = null!;
    private WorkerApp _app = null!;

    public async ValueTask InitializeAsync()
    {
        _payPal = await PayPalStandIn.StartAsync(TimeProvider.System);
        _app = await WorkerApp.StartAsync(
            "--PayPal:PayLink=checkout",
            "--Web:PublicUrl=https://orders.shop.test",
            $"--PayPal:Environment={_payPal.Address}",
            $"--PayPal:ClientId={PayPalStandIn.ClientId}",
            $"--PayPal:ClientSecret={PayPalStandIn.ClientSecret}"
        );
        var order = Sample.Order();
        order.PayBy = Now.AddDays(14);
        await _app.AddAsync(order);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _payPal.DisposeAsync();
    }

    [Fact]
    public async Task A_buyer_sees_the_order_goes_to_PayPal_comes_back_and_has_paid()
    {
        var (page, visitor) = (await PageAsync(), _app.Visit());

        var shown = await visitor.GetAsync(page);
        Assert.Contains("Pay £12.00 with PayPal", WebUtility.HtmlDecode(shown.Body));
        Assert.DoesNotContain("Hale", shown.Body);
        Assert.Empty(_payPal.Orders.Ids);

        var sent = await visitor.PostAsync(page, null);
        Assert.Equal(HttpStatusCode.SeeOther, sent.Status);
        var id = Assert.Single(_payPal.Orders.Ids);
        Assert.EndsWith($"token={id}", sent.Location);

        _payPal.Orders.Approve(id);
        var back = await visitor.GetAsync($"{page}/done?token={id}&PayerID=ABC");
        Assert.Equal(page, back.Location);
        Assert.Contains("Your payment is here", (await visitor.GetAsync(page)).Body);
        await visitor.GetAsync($"{page}/done?token={id}&PayerID=ABC");

        await WorkerApp.UntilAsync(async () => (await _app.ReadAsync(db => db.Orders.SingleAsync())).State == OrderState.Paid);
        Assert.Equal(1, _payPal.Account.Captures);
        Assert.Contains("Your payment is here", (await visitor.GetAsync(page)).Body);
    }

    [Fact]
    public async Task A_link_that_is_not_ours_shows_nothing()
    {
        var (page, visitor) = (await PageAsync(), _app.Visit());

        foreach (
            var forged in new[] { page.Replace("K-1042", "K-1043"), page[..^3] + "AAA", "/pay/K-1042/x", "/pay/K-1042/..%2f" }
        )
        {
            var answer = await visitor.GetAsync(forged);
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.DoesNotContain("£", WebUtility.HtmlDecode(answer.Body));
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.PostAsync(forged, null)).Status);
        }
    }

    [Fact]
    public async Task A_link_that_has_run_out_says_so_and_shows_no_order()
    {
        var answer = await _app.Visit().GetAsync(await PageAsync(Now.AddDays(-1)));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("has run out", answer.Body);
        Assert.DoesNotContain("£", WebUtility.HtmlDecode(answer.Body));
    }

    [Fact]
    public async Task A_browser_follows_the_button_to_PayPal()
    {
        var page = await browser.OpenAsync(_app.Address, width: 420);
        await page.GotoAsync(await PageAsync());
        // PayPal's page is not there in a test: the browser has to try to go.
        await page.RouteAsync("https://www.paypal.com/**", route => route.FulfillAsync(new() { Body = "PayPal" }));
        await page.ClickAsync("button");

        await page.WaitForURLAsync("https://www.paypal.com/checkoutnow?token=*");
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    private Task<string> PageAsync(DateTime? until = null) =>
        _app.ReadAsync(async db =>
        {
            var key = await db.SecretAsync(Secrets.PayLinks, PayLinkTicket.KeyLength, default);
            return $"/pay/K-1042/{PayLinkTicket.Write("K-1042", until ?? Now.AddDays(15), key)}";
        });
}
