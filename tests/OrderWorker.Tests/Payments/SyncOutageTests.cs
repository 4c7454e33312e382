using Microsoft.Extensions.Options;
using OrderWorker.Payments;
using static OrderWorker.Tests.Payments.StandIn.PayPalStandIn;

namespace OrderWorker.Tests.Payments;

/// <summary>Tokens, refusals, outages and wrong settings on the way to PayPal.</summary>
public sealed class SyncOutageTests : SyncTests
{
    [Fact]
    public async Task One_token_serves_many_searches_and_a_refused_one_is_replaced_once()
    {
        await using var services = Services();
        await SyncAsync(services);
        await SyncAsync(services);
        Assert.Equal(1, PayPal.TokensGiven);

        PayPal.Fail(context => Refuse(context, 401));
        await SyncAsync(services);
        Assert.Equal(2, PayPal.TokensGiven);
    }

    [Fact]
    public async Task PayPals_wish_for_patience_is_heeded_and_an_outage_is_tried_again()
    {
        PayPal.Account.Transactions.Add(At("1AB", hoursAgo: 5));
        PayPal.Fail(context =>
        {
            context.Response.Headers.RetryAfter = "1";
            return Refuse(context, 429);
        });
        PayPal.Fail(context => Refuse(context, 503));

        Assert.Equal(1, (await SyncAsync())!.New);
    }

    [Fact]
    public async Task A_refusal_is_told_without_a_secret_and_what_was_read_stays()
    {
        PayPal.Fail(context => Refuse(context, 403));
        var refused = await Assert.ThrowsAsync<PaymentSourceUnavailableException>(() => SyncAsync());
        Assert.Contains("Transaction search", refused.Message);

        await using var wrong = Services(("PayPal:ClientSecret", "another-secret"));
        var unknown = await Assert.ThrowsAsync<PaymentSourceUnavailableException>(() => SyncAsync(wrong));
        Assert.Contains("PayPal:ClientId", unknown.Message);
        Assert.DoesNotContain("another-secret", unknown.ToString());
    }

    [Theory]
    [InlineData("PayPal:Environment", "moon", "give off, sandbox, live")]
    [InlineData("PayPal:Environment", "http://paypal.example/", "give an https address")]
    [InlineData("PayPal:ClientSecret", "", "PayPal:ClientSecret are needed")]
    public async Task Wrong_settings_are_named(string setting, string value, string sentence)
    {
        await using var services = Services((setting, value));

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => SyncAsync(services));
        Assert.Contains(sentence, string.Join(' ', wrong.Failures));
    }
}
