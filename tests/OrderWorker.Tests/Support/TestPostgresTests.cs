using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Tests.Support;

public sealed class TestPostgresTests(TestPostgres store) : IClassFixture<TestPostgres>
{
    [Fact]
    public async Task A_fresh_database_keeps_what_is_stored()
    {
        await store.AddAsync(Sample.Mail());

        await using var db = store.Open();
        Assert.Equal("<a001@mail.example>", (await db.Inbox.SingleAsync(TestContext.Current.CancellationToken)).MessageId);
    }
}
