using Microsoft.EntityFrameworkCore;
using OrderWorker.Core.Catalogue;
using OrderWorker.Core.Reading.Items;
using OrderWorker.Store;

namespace OrderWorker.Review;

/// <summary>What staff teach the program: a name that buyers use for an item, and its end.</summary>
public sealed class AliasDecisions(OrderDbContext db, ShopCatalogue catalogue, TimeProvider clock)
{
    /// <summary>From the next mail on, the words mean the item.</summary>
    /// <param name="mail">The mail that has the words.</param>
    /// <param name="words">As a person wrote them.</param>
    /// <param name="sku">Of the item.</param>
    /// <param name="by">Name of the person.</param>
    /// <param name="cancellation">Stops before anything is changed.</param>
    public async Task<Decision> AddAsync(long mail, string? words, string? sku, string by, CancellationToken cancellation)
    {
        var name = string.Join(' ', (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (catalogue.Items.FirstOrDefault(i => i.Sku.Text == sku) is not { } item)
            return Decision.Refused("Choose the item that the words mean.");

        var standing = await db.StandingAliasesAsync(cancellation);
        var known = catalogue.With(standing.Select(a => (a.Sku, a.Words)));
        if (AliasRule.Refusal(name, item, known) is { } refusal)
            return Decision.Refused(refusal);

        db.Aliases.Add(
            new ItemAlias
            {
                Words = name,
                Key = AliasRule.Key(name),
                Sku = item.Sku.Text,
                InboxMessageId = mail,
                AddedAt = clock.GetUtcNow().UtcDateTime,
                AddedBy = by,
            }
        );
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (IsTaken(name))
        {
            return Decision.Refused($"Somebody has just given “{name}” a meaning; look at the list of names.");
        }

        return Decision.Done($"{new Subject(SubjectKind.Mail, mail).Path}?taught=1");
    }

    public async Task<Decision> RemoveAsync(long id, string by, CancellationToken cancellation)
    {
        await db.RemoveAliasAsync(id, by, clock.GetUtcNow().UtcDateTime, cancellation);
        return Decision.Done("/names");
    }

    private bool IsTaken(string name)
    {
        db.ChangeTracker.Clear();
        var key = AliasRule.Key(name);
        return db.Aliases.Any(a => a.Key == key && a.RemovedAt == null);
    }
}
