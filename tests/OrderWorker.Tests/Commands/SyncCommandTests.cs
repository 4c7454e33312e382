using Microsoft.EntityFrameworkCore;
using OrderWorker.Tests.Payments.StandIn;

namespace OrderWorker.Tests.Commands;

public sealed class SyncCommandTests : IAsyncLifetime
{
    private readonly MoneyFolder _shop = new();
    private PayPalStandIn _payPal = null!;

    public async ValueTask InitializeAsync() => _payPal = await PayPalStandIn.StartAsync(TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        _shop.Dispose();
        await _payPal.DisposeAsync();
    }

    [Fact]
    public async Task One_look_at_PayPal_tells_what_is_new_and_how_far_it_has_told_everything()
    {
        _payPal.Reporting.Lag = TimeSpan.Zero;
        _payPal.Account.Transactions.Add(
            new(_payPal.Account.NextId(), _payPal.Account.Now.AddHours(-1), "12.00", Payer: "m.hale@example.org")
        );

        var first = await SyncAsync();
        var second = await SyncAsync("--since", "2026-01-31");

        Assert.Equal((0, ""), (first.ExitCode, first.Errors));
        Assert.Contains("PayPal: 1 new, 0 changed, 0 unchanged. It has told everything until ", first.Output);
        Assert.Contains("PayPal: 0 new, 0 changed, 1 unchanged.", second.Output);
        await using var db = _shop.Open();
        Assert.Equal(1200, (await db.Payments.SingleAsync(TestContext.Current.CancellationToken)).Amount);
    }

    [Fact]
    public async Task Where_PayPal_is_switched_off_that_is_said()
    {
        var run = await _shop.RunAsync("payments", "sync");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("PayPal:Environment is off, so PayPal was not asked", run.Output);
    }

    [Theory]
    [InlineData(2, "--since is '31.1.2026'; give a day as 2026-01-31.", "--since", "31.1.2026")]
    [InlineData(2, "which is still to come; give a day up to today.", "--since", "2999-01-31")]
    [InlineData(1, "PayPal:ClientSecret", "--PayPal:ClientSecret=wrong")]
    [InlineData(1, "does not answer", "--PayPal:Environment=http://127.0.0.1:9")]
    [InlineData(1, "PayPal:ClientId", "--PayPal:ClientId=")]
    public async Task What_keeps_PayPal_from_being_read_is_told_in_a_sentence(
        int exitCode,
        string sentence,
        params string[] words
    )
    {
        var run = await SyncAsync(words);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Contains(sentence, run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain(PayPalStandIn.ClientSecret, run.Errors + run.Output);
        await using var db = _shop.Open();
        Assert.False(await db.SourcePositions.AnyAsync(TestContext.Current.CancellationToken));
    }

    private Task<(int ExitCode, string Output, string Errors)> SyncAsync(params string[] more) =>
        _shop.RunAsync([
            "payments",
            "sync",
            $"--PayPal:Environment={_payPal.Address}",
            $"--PayPal:ClientId={PayPalStandIn.ClientId}",
            $"--PayPal:ClientSecret={PayPalStandIn.ClientSecret}",
            .. more,
        ]);
}
