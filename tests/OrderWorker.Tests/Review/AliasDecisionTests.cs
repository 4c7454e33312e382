using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using OrderWorker.Review;
using OrderWorker.Tests.Support;

namespace OrderWorker.Tests.Review;

public sealed class AliasDecisionTests : IDisposable
{
    private readonly SqliteStore _store = new();

    [Fact]
    public async Task A_name_is_added_once_with_who_and_when_and_can_be_taken_away_and_given_anew()
    {
        var added = await AddAsync("  Silver   Strings ", "bach");
        Assert.Equal("/exceptions/mail/7?taught=1", added.Next);
        Assert.Contains(
            "already means",
            Assert.Single((await AddAsync("silver strings", "heaven")).Refusals),
            StringComparison.Ordinal
        );

        await using (var db = _store.Open())
        {
            var alias = await db.Aliases.SingleAsync(TestContext.Current.CancellationToken);
            Assert.Equal(("Silver Strings", "bach", "ana", Sample.Noon), (alias.Words, alias.Sku, alias.AddedBy, alias.AddedAt));
            await Decisions(db).RemoveAsync(alias.Id, "ben", CancellationToken.None);
        }

        Assert.Empty((await AddAsync("silver strings", "heaven")).Refusals);
        await using var after = _store.Open();
        Assert.Equal("ben", (await after.Aliases.OrderBy(a => a.Id).FirstAsync(TestContext.Current.CancellationToken)).RemovedBy);
    }

    [Fact]
    public async Task An_item_that_is_none_is_refused() =>
        Assert.Contains(
            "Choose the item",
            Assert.Single((await AddAsync("Silver Strings", "gone")).Refusals),
            StringComparison.Ordinal
        );

    public void Dispose() => _store.Dispose();

    private async Task<Decision> AddAsync(string words, string sku)
    {
        await using var db = _store.Open();
        return await Decisions(db).AddAsync(7, words, sku, "ana", CancellationToken.None);
    }

    private static AliasDecisions Decisions(OrderWorker.Store.OrderDbContext db) =>
        new(db, Shops.Cello, new FakeTimeProvider(new DateTimeOffset(Sample.Noon)));
}
