namespace OrderWorker.Core.Pricing;

/// <summary>An offer as a basket sees it: a fixed set where <see cref="Each"/> is given, otherwise any <see cref="Count"/> copies.</summary>
/// <param name="Index">Its place in the catalogue.</param>
/// <param name="Price">Of one use, in minor units.</param>
/// <param name="Items">Items of the basket, each once.</param>
/// <param name="Each">Copies of each of <paramref name="Items"/> in one set; null for any-so-many.</param>
/// <param name="Count">Copies that one use takes.</param>
/// <param name="MostUses">More do not fit into the copies asked for; at least 1.</param>
internal sealed record BasketOffer(int Index, long Price, int[] Items, int[]? Each, int Count, int MostUses);
