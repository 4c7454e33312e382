using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using OrderWorker.Core.Values;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Review;

public sealed class ReviewPagesTests(TestBrowser browser) : IClassFixture<TestBrowser>
{
    [Fact]
    public async Task With_nothing_open_the_page_says_that_there_is_nothing_to_do()
    {
        await using var app = await WorkerApp.StartAsync();
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync("/");

        Assert.EndsWith("/hangfire/exceptions", page.Url);
        Assert.Contains("Nothing to do.", await page.InnerTextAsync(".ow-empty"));
    }

    [Fact]
    public async Task The_list_shows_each_matter_once_with_its_reasons_and_who_wrote()
    {
        await using var app = await WorkerApp.StartAsync();
        var mail = Exceptions.Mail();
        var payment = Exceptions.Payment();
        await app.AddAsync(
            Exceptions.Item(mail, ReasonCode.AmountDisagrees),
            Exceptions.Item(mail, ReasonCode.NoAddress, "The mail has no address."),
            Exceptions.Item(payment)
        );
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync("/hangfire/exceptions");

        var rows = await page.Locator(".ow-list tbody tr").AllInnerTextsAsync();
        Assert.Equal(2, rows.Count);
        Assert.Contains("The sum differs · No address", rows[0]);
        Assert.Contains("Expected: 27.00 GBP", rows[0]);
        Assert.Contains("Found: 24.00 GBP", rows[0]);
        Assert.Contains("Margaret Hale", rows[0]);
        Assert.Contains("Money without an order", rows[1]);
        Assert.Equal("2", await page.InnerTextAsync("[data-metric='orderworker:open']"));
    }

    [Fact]
    public async Task The_menu_counts_what_the_list_below_it_shows_also_right_after_it_was_counted()
    {
        await using var app = await WorkerApp.StartAsync();
        var page = await browser.OpenAsync(app.Address);
        await page.GotoAsync("/hangfire/exceptions");
        await app.AddAsync(Exceptions.Item(Exceptions.Mail(), ReasonCode.AmountDisagrees));

        await page.GotoAsync("/hangfire/exceptions");

        Assert.Equal(1, await page.Locator(".ow-list tbody tr").CountAsync());
        Assert.Equal("1", await page.InnerTextAsync("[data-metric='orderworker:open']"));
    }

    [Fact]
    public async Task Nothing_that_a_mail_brings_becomes_markup_or_runs()
    {
        const string hostile = "<script>window.hacked=1</script><img src=x onerror=\"window.hacked=1\"> \"'><b>bold</b>";
        await using var app = await WorkerApp.StartAsync();
        var mail = Exceptions.Mail(text: $"{hostile}\ntwo copies of Heaven Eyes\n{hostile}", subject: hostile);
        mail.FromName = hostile;
        await app.AddAsync(Exceptions.Item(mail, ReasonCode.Suspicious, hostile));
        var page = await browser.OpenAsync(app.Address);

        foreach (var path in (string[])["/hangfire/exceptions", "/hangfire/exceptions/mail/1"])
        {
            await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });

            Assert.Equal(0, await page.Locator("script:not([src]), img, b:text-is('bold')").CountAsync());
            Assert.True(await page.EvaluateAsync<bool>("window.hacked === undefined"));
            Assert.Contains(hostile, await page.InnerTextAsync("body"));
        }
    }

    [Fact]
    public async Task The_words_that_the_reading_rests_on_are_marked_in_the_mail()
    {
        await using var app = await WorkerApp.StartAsync();
        await app.AddAsync(Exceptions.Item(Exceptions.Mail(), ReasonCode.AmountDisagrees));
        var page = await browser.OpenAsync(app.Address);

        await page.GotoAsync("/hangfire/exceptions/mail/1");

        Assert.Equal(
            ["two copies of Heaven Eyes", "the Bach", "12 Orchard Street", "LS6 2AB", "PayPal"],
            await page.Locator(".ow-mail mark").AllInnerTextsAsync()
        );
        Assert.Equal(Exceptions.Text, await page.Locator(".ow-mail").EvaluateAsync<string>("e => e.textContent"));
    }

    [Fact]
    public async Task Of_two_people_who_accept_at_once_one_makes_the_order_and_the_other_is_told_who_did()
    {
        await using var app = await WorkerApp.StartAsync();
        var mail = Exceptions.Mail();
        await app.AddAsync(
            Exceptions.Item(mail, ReasonCode.AmountDisagrees),
            Exceptions.Item(mail, ReasonCode.AsksAQuestion, "The mail asks something.")
        );
        var (first, second) = (await browser.OpenAsync(app.Address), await browser.OpenAsync(app.Address));
        await first.GotoAsync("/hangfire/exceptions/mail/1");
        await second.GotoAsync("/hangfire/exceptions/mail/1");

        await first.ClickAsync("text=Accept as read");
        await second.ClickAsync("text=Accept as read");

        Assert.Contains("The order is made", await first.InnerTextAsync(".alert-success"));
        Assert.Contains("Already settled by this machine", await second.InnerTextAsync(".alert-info"));
        var order = Assert.Single(await app.ReadAsync(db => db.Orders.Include(o => o.Lines).ToListAsync()));
        Assert.Equal(2700, order.Total);
        Assert.Equal(["bach 1", "heaven 2"], order.Lines.Select(l => $"{l.Sku} {l.Quantity}").Order());
        Assert.Equal(
            "Accepted as read",
            Assert.Single((await app.ReadAsync(db => db.Reviews.ToListAsync())).Select(i => i.Resolution).Distinct())
        );
        Assert.Single(await app.ReadAsync(db => db.Outbox.Where(m => m.Kind == OutboxKind.OrderReceived).ToListAsync()));
    }

    [Fact]
    public async Task A_corrected_order_is_made_as_it_was_typed()
    {
        await using var app = await WorkerApp.StartAsync();
        await app.AddAsync(
            Exceptions.Item(Exceptions.Mail(withAddress: false), ReasonCode.NoAddress, "The mail has no address.")
        );
        var page = await browser.OpenAsync(app.Address);
        await page.GotoAsync("/hangfire/exceptions/mail/1");

        Assert.Equal(0, await page.Locator("text=Accept as read").CountAsync());
        await page.FillAsync("[name='quantity:bach']", "3");
        await page.FillAsync("[name='quantity:heaven']", "");
        await page.FillAsync("[name='name']", "Ana Lima");
        await page.ClickAsync("text=Accept with these corrections");
        Assert.Contains("Street and town are missing.", await page.InnerTextAsync(".js-page-container .alert-danger"));
        Assert.Equal("3", await page.InputValueAsync("[name='quantity:bach']"));
        await page.FillAsync("[name='lines']", "Rua Nova 7\nPorto");
        await page.FillAsync("[name='postcode']", "4000-123");
        await page.SelectOptionAsync("[name='country']", "PT");
        await page.ClickAsync("text=Accept with these corrections");

        Assert.Contains("The order is made", await page.InnerTextAsync(".alert-success"));
        var order = Assert.Single(await app.ReadAsync(db => db.Orders.Include(o => o.Lines).ToListAsync()));
        Assert.Equal(("bach", 3), (Assert.Single(order.Lines).Sku, order.Lines[0].Quantity));
        Assert.Equal(
            ("Ana Lima", "Rua Nova 7\nPorto", "4000-123", "PT"),
            (order.ShipName, order.ShipLines, order.ShipPostcode, order.ShipCountry)
        );
    }

    [Fact]
    public async Task A_mail_that_is_no_order_ends_and_leaves_the_list()
    {
        await using var app = await WorkerApp.StartAsync();
        await app.AddAsync(Exceptions.Item(Exceptions.Mail(kind: "question"), ReasonCode.Question, "The mail asks something."));
        var page = await browser.OpenAsync(app.Address);
        await page.GotoAsync("/hangfire/exceptions/mail/1");

        await page.ClickAsync("text=I have dealt with it");
        await page.FillAsync("[name='note']", "told her on the phone");
        await page.ClickAsync("text=Mark as no order");

        Assert.Contains("told her on the phone", await page.InnerTextAsync(".alert-success"));
        Assert.Contains("Nothing to do.", await page.InnerTextAsync(".ow-empty"));
        Assert.Equal(MailOutcome.Answered, Assert.Single(await app.ReadAsync(db => db.Inbox.ToListAsync())).Outcome);
    }

    [Fact]
    public async Task A_payment_is_matched_with_the_order_that_a_person_chooses()
    {
        await using var app = await WorkerApp.StartAsync();
        // Too old for the rules, which would be faster than the person.
        var payment = Exceptions.Payment();
        payment.Time = Sample.Noon.AddDays(-40);
        await app.AddAsync(Sample.Order("K-1001", "somebody@example.net"), Sample.Order("K-1002"), Exceptions.Item(payment));
        var page = await browser.OpenAsync(app.Address);
        await page.GotoAsync("/hangfire/exceptions/payment/1");

        Assert.Contains("K-1002", (await page.Locator(".ow-candidate").AllInnerTextsAsync())[0]);
        await page.ClickAsync("button:text-is('Put it to this order')");

        Assert.Contains("K-1002", await page.InnerTextAsync(".alert-success"));
        var orders = await app.ReadAsync(db => db.Orders.OrderBy(o => o.Number).ToListAsync());
        Assert.Equal([0, 1200], orders.Select(o => o.Paid));
        Assert.Equal("staff:this machine", Assert.Single(await app.ReadAsync(db => db.Allocations.ToListAsync())).By);
    }

    [Fact]
    public async Task The_pages_break_no_rule_of_their_own_content_policy()
    {
        await using var app = await WorkerApp.StartAsync();
        await app.AddAsync(
            Sample.Order(),
            Exceptions.Item(Exceptions.Mail(), ReasonCode.AmountDisagrees),
            Exceptions.Item(Exceptions.Payment()),
            Exceptions.Item(Exceptions.Outgoing())
        );
        var page = await browser.OpenAsync(app.Address);
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.Add(message.Text);

        foreach (
            var path in (string[])
                ["exceptions", "exceptions/mail/1", "exceptions/payment/1", "exceptions/outbox/1", "orders", "orders/K-1042"]
        )
            await page.GotoAsync($"/hangfire/{path}", new() { WaitUntil = WaitUntilState.NetworkIdle });

        Assert.DoesNotContain(complaints, text => text.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
