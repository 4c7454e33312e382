namespace OrderWorker.Commands.Listings;

/// <summary>Which rows a listing prints.</summary>
/// <param name="Since">UTC: rows of this time or later; null: all.</param>
/// <param name="State">One state, as the listing writes it; null: all.</param>
/// <param name="Limit">At most so many, the oldest; null: all.</param>
public sealed record ListingFilter(DateTime? Since, string? State, int? Limit)
{
    public IQueryable<T> Cut<T>(IQueryable<T> oldestFirst) => Limit is { } limit ? oldestFirst.Take(limit) : oldestFirst;
}
