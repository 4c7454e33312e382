using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;
using OrderWorker.Review;
using OrderWorker.Shop;
using OrderWorker.Store;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Reading;

/// <summary>A page sends the forms of all buyers from one address that nobody reads: who sent a form twice, and who is another buyer?</summary>
public sealed class FormSentTwiceTests : IDisposable
{
    private const string Hale =
        "Full name: Margaret Hale\nAddress: 12 Orchard Street\nTown: Leeds\nPostcode: LS6 2AB\nCountry: United Kingdom\n";
    private const string Moss =
        "Full name: John Moss\nAddress: 3 Mill Lane\nTown: York\nPostcode: YO1 7HH\nCountry: United Kingdom\n";
    private const string Goods = "Title: Heaven Eyes\nHow many?: 2\n";

    private readonly SqliteStore _store = new();
    private readonly ReadingDesk _desk;
    private int _mails;

    public FormSentTwiceTests() => _desk = new ReadingDesk(_store.Open);

    public void Dispose() => _store.Dispose();

    [Theory, InlineData("E-mail: m.hale@example.org\n"), InlineData("")]
    public async Task The_same_form_again_is_told_and_named_by_the_mail_that_waits(string contact)
    {
        var first = await SendAsync(Hale + contact + Goods);
        var second = await SendAsync(Hale + contact + Goods);

        Assert.Equal([MailOutcome.Review, MailOutcome.Review], await _desk.OutcomesAsync());
        Assert.Empty(await RepetitionsAsync(first));
        Assert.Contains($"mail {first}", Assert.Single(await RepetitionsAsync(second)));
    }

    [Theory, InlineData("E-mail: m.hale@example.org\n"), InlineData("")]
    public async Task The_same_form_after_the_first_was_accepted_is_told_and_named_by_its_order(string contact)
    {
        var first = await SendAsync(Hale + contact + Goods);
        var order = await AcceptAsync(first);

        var second = await SendAsync(Hale + contact + Goods);

        Assert.Contains(order, Assert.Single(await RepetitionsAsync(second)));
        Assert.Equal(1, await ReadAsync(db => db.Orders.CountAsync(Stop)));
    }

    [Theory]
    [InlineData("E-mail: m.hale@example.org\n", "E-mail: j.moss@example.com\n", false)]
    [InlineData("E-mail: m.hale@example.org\n", "E-mail: j.moss@example.com\n", true)]
    [InlineData("", "", false)]
    [InlineData("", "", true)]
    [InlineData("", "E-mail: j.moss@example.com\n", true)]
    public async Task Two_buyers_of_the_same_goods_are_two_orders(string hale, string moss, bool isAccepted)
    {
        var first = await SendAsync(Hale + hale + Goods);
        if (isAccepted)
            await AcceptAsync(first);

        var second = await SendAsync(Moss + moss + Goods);

        Assert.Empty(await RepetitionsAsync(second));
        var mail = await ReadAsync(db => db.Inbox.SingleAsync(m => m.Id == second, Stop));
        Assert.Equal((MailOutcome.Review, null), (mail.Outcome, mail.OrderId));
        if (!isAccepted)
            await AcceptAsync(first);
        await AcceptAsync(second);
        Assert.Equal(["12 Orchard Street", "3 Mill Lane"], await StreetsAsync());
    }

    [Fact]
    public async Task Another_order_of_the_same_buyer_is_no_repetition()
    {
        await SendAsync(Hale + "E-mail: m.hale@example.org\n" + Goods);

        var second = await SendAsync(
            Hale + "E-mail: m.hale@example.org\n" + "Title: The Rise of the Cellorettes\nHow many?: 1\n"
        );

        Assert.Empty(await RepetitionsAsync(second));
    }

    [Fact]
    public async Task The_same_form_weeks_later_is_a_new_order()
    {
        await SendAsync(Hale + "E-mail: m.hale@example.org\n" + Goods);

        var second = await SendAsync(Hale + "E-mail: m.hale@example.org\n" + Goods, daysLater: 21);

        Assert.Empty(await RepetitionsAsync(second));
    }

    [Theory]
    [InlineData("Please cancel my order.")]
    [InlineData("Please cancel my order {0}.")]
    [InlineData("My order {0} is to go to 3 Mill Lane, York YO1 7HH.")]
    public async Task What_somebody_else_writes_from_the_same_address_touches_no_order(string words)
    {
        var number = await AcceptAsync(await SendAsync(Hale + Goods));

        await SendAsync($"Full name: John Moss\nComments: {string.Format(null, words, number)}\n");

        var order = await ReadAsync(db => db.Orders.SingleAsync(Stop));
        Assert.Equal((OrderState.AwaitingPayment, 1, "LS6 2AB"), (order.State, order.Revision, order.ShipPostcode));
        Assert.Equal(1, await ReadAsync(db => db.Inbox.CountAsync(m => m.OrderId != null, Stop)));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private async Task<long> SendAsync(string form, int daysLater = 0)
    {
        var nth = ++_mails;
        var mail = ReadingDesk.Stored(
            $"{nth}",
            $"From: Web form <noreply@forms.example.net>\nTo: orders@shop.test\nSubject: Order form\nMessage-ID: <form{nth}@forms.example.net>\nContent-Type: text/plain; charset=utf-8\n\n{form}\n",
            receivedAt: Sample.Noon.AddDays(daysLater)
        );
        await _store.AddAsync(mail);
        _desk.Clock.SetUtcNow(new DateTimeOffset(Sample.Noon.AddDays(daysLater).AddMinutes(nth)));
        await _desk.ReadAsync();
        return mail.Id;
    }

    private async Task<string> AcceptAsync(long mail)
    {
        await _desk.CountStockAsync();
        await using var db = _store.Open();
        var decide = new MailDecisions(db, Shops.Cello, Options.Create(new ShopOptions()), new Handover(), _desk.Clock);
        var decision = await decide.AcceptAsync(mail, anyway: true, "ann", Stop);
        Assert.Empty(decision.Refusals);
        return await db.Orders.OrderByDescending(o => o.Id).Select(o => o.Number!).FirstAsync(Stop);
    }

    private Task<List<string>> RepetitionsAsync(long mail) =>
        ReadAsync(db =>
            db.Reviews.Where(r => r.InboxMessageId == mail && r.Code == ReasonCode.PossibleDuplicate)
                .Select(r => r.Message)
                .ToListAsync(Stop)
        );

    private Task<List<string>> StreetsAsync() =>
        ReadAsync(async db =>
            (await db.Orders.OrderBy(o => o.Id).Select(o => o.ShipLines).ToListAsync(Stop)).ConvertAll(lines =>
                lines.Split('\n')[0]
            )
        );

    private async Task<T> ReadAsync<T>(Func<OrderDbContext, Task<T>> read)
    {
        await using var db = _store.Open();
        return await read(db);
    }
}
