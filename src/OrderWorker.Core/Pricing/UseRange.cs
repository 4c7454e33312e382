namespace OrderWorker.Core.Pricing;

/// <summary>How often each offer of a basket may be used, both ends included: a part of all the possibilities.</summary>
internal sealed record UseRange(int[] Least, int[] Most)
{
    public static UseRange Whole(Basket basket) =>
        new(new int[basket.Offers.Length], [.. basket.Offers.Select(offer => offer.MostUses)]);

    public bool IsOpen(int offer) => Least[offer] < Most[offer];

    /// <summary>The part in which an offer is used at most so often.</summary>
    public UseRange UpTo(int offer, int uses) => new((int[])Least.Clone(), With(Most, offer, uses));

    /// <summary>The part in which an offer is used at least so often.</summary>
    public UseRange From(int offer, int uses) => new(With(Least, offer, uses), (int[])Most.Clone());

    /// <summary>Cuts off, offer by offer, what loses more than a limit leaves room for.</summary>
    /// <param name="losses">As <see cref="RentBound.Losses"/> gives them.</param>
    /// <param name="room">The most that may be lost.</param>
    public void Narrow(long[][] losses, long room)
    {
        for (var o = 0; o < Least.Length; o++)
        {
            while (IsOpen(o) && losses[o][Least[o]] > room)
                Least[o]++;
            while (IsOpen(o) && losses[o][Most[o]] > room)
                Most[o]--;
        }
    }

    private static int[] With(int[] values, int at, int value)
    {
        var copy = (int[])values.Clone();
        copy[at] = value;
        return copy;
    }
}
