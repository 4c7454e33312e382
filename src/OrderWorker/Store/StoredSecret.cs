using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace OrderWorker.Store;

/// <summary>A key that the program made for itself and that all workers on one database share.</summary>
public sealed class StoredSecret
{
    public required string Name { get; init; }
    public required byte[] Value { get; init; }
}

public static class Secrets
{
    /// <summary>Signs links to pay.</summary>
    public const string PayLinks = "pay-links";

    /// <summary>The key of a name, made where there is none yet. Nothing may be waiting to be saved.</summary>
    /// <param name="db">Keeps it.</param>
    /// <param name="name">What it is for.</param>
    /// <param name="length">In bytes.</param>
    /// <param name="cancellation">Leaves all as it was.</param>
    public static async Task<byte[]> SecretAsync(this OrderDbContext db, string name, int length, CancellationToken cancellation)
    {
        if (await FindAsync(db, name, cancellation) is { } known)
            return known;
        var made = new StoredSecret { Name = name, Value = RandomNumberGenerator.GetBytes(length) };
        db.Secrets.Add(made);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return made.Value;
        }
        catch (DbUpdateException)
        {
            // Another worker made it in the same moment: there is one key.
            db.Entry(made).State = EntityState.Detached;
            if (await FindAsync(db, name, cancellation) is { } theirs)
                return theirs;
            throw;
        }
    }

    private static async Task<byte[]?> FindAsync(OrderDbContext db, string name, CancellationToken cancellation) =>
        await db.Secrets.Where(s => s.Name == name).Select(s => s.Value).SingleOrDefaultAsync(cancellation);
}
