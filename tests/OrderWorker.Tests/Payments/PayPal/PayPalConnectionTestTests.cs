using Microsoft.Extensions.DependencyInjection;
using OrderWorker.Payments.PayPal;
using OrderWorker.Settings;
using OrderWorker.Tests.Payments.StandIn;

namespace OrderWorker.Tests.Payments.PayPal;

public sealed class PayPalConnectionTestTests : IAsyncLifetime
{
    private readonly PayPalShop _shop = new();

    public ValueTask InitializeAsync() => _shop.InitializeAsync();

    public ValueTask DisposeAsync() => _shop.DisposeAsync();

    [Fact]
    public async Task An_account_that_works_is_told_part_by_part()
    {
        var rows = await CheckAsync();

        Assert.All(rows, row => Assert.True(row.Ok, row.Sentence));
        Assert.Equal(["PayPal", "PayPal payments", "PayPal disputes", "PayPal webhook"], rows.Select(row => row.What));
    }

    [Fact]
    public async Task A_feature_that_is_not_ticked_is_named()
    {
        _shop.PayPal.Fail(context => PayPalStandIn.Refuse(context, 403), "/v1/reporting");
        _shop.PayPal.Fail(context => PayPalStandIn.Refuse(context, 400), "/v1/customer");

        var rows = await CheckAsync();

        var payments = rows.Single(row => row.What == "PayPal payments");
        Assert.False(payments.Ok);
        Assert.Contains("Tick \"Transaction search\"", payments.Sentence);
        Assert.Contains("no order is marked", rows.Single(row => row.What == "PayPal disputes").Sentence);
    }

    [Fact]
    public async Task Wrong_credentials_are_told_without_showing_them()
    {
        var row = Assert.Single(await CheckAsync(("PayPal:ClientSecret", "another-secret")));

        Assert.False(row.Ok);
        Assert.Contains("PayPal:ClientSecret", row.Sentence);
        Assert.DoesNotContain("another-secret", row.Sentence);
    }

    [Fact]
    public async Task Off_is_no_fault()
    {
        Assert.True(Assert.Single(await CheckAsync(("PayPal:Environment", "off"))).Ok);
    }

    private async Task<IReadOnlyList<CheckRow>> CheckAsync(params (string Name, string? Value)[] changed)
    {
        await using var services = PayPalPrograms.For(_shop.PayPal, _shop.Clock, "Data Source=:memory:", changed);
        return await services.GetRequiredService<PayPalConnectionTest>().RunAsync(TestContext.Current.CancellationToken);
    }
}
