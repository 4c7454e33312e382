using OrderWorker.Payments;
using OrderWorker.Tests.Payments.StandIn;

namespace OrderWorker.Tests.Payments.PayPal;

public sealed class PayPalTokenTests : IAsyncLifetime
{
    private readonly PayPalShop _shop = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _shop.InitializeAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task Fifty_calls_at_once_fetch_one_token()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _shop.Orders.GetAsync("NONE", Cancellation)));

        Assert.Equal(1, _shop.PayPal.TokensGiven);
    }

    [Fact]
    public async Task A_token_is_replaced_before_it_ends()
    {
        var first = await _shop.Tokens.GetAsync(null, Cancellation);
        // PayPal's lasts 31668 seconds.
        _shop.Clock.Advance(TimeSpan.FromSeconds(31668 - 290));

        Assert.NotEqual(first.Text, (await _shop.Tokens.GetAsync(null, Cancellation)).Text);
    }

    [Fact]
    public async Task A_token_that_many_calls_find_refused_is_replaced_once()
    {
        var old = (await _shop.Tokens.GetAsync(null, Cancellation)).Text;

        var tokens = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _shop.Tokens.GetAsync(old, Cancellation)));

        Assert.Single(tokens.Select(token => token.Text).Distinct());
        Assert.Equal(2, _shop.PayPal.TokensGiven);
    }

    [Fact]
    public async Task A_failed_fetch_is_told_to_all_who_wait_and_the_next_one_tries_anew()
    {
        for (var i = 0; i < 4; i++)
            _shop.PayPal.Fail(context => PayPalStandIn.Refuse(context, 503), "/v1/oauth2/token");

        var waiting = Enumerable.Range(0, 10).Select(_ => _shop.Tokens.GetAsync(null, Cancellation)).ToList();
        foreach (var wait in waiting)
            await Assert.ThrowsAsync<PaymentSourceUnavailableException>(() => wait);

        Assert.Equal("token-1", (await _shop.Tokens.GetAsync(null, Cancellation)).Text);
    }

    [Fact]
    public async Task A_token_does_not_show_itself()
    {
        var token = await _shop.Tokens.GetAsync(null, Cancellation);

        Assert.DoesNotContain(token.Text, token.ToString());
        Assert.Contains("https://uri.paypal.com/services/reporting/search/read", token.Scopes);
    }
}
