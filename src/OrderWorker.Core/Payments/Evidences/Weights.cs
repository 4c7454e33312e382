using OrderWorker.Core.Orders;

namespace OrderWorker.Core.Payments.Evidences;

/// <summary>What each piece of evidence is worth, and how much it takes to act without a person.</summary>
/// <remarks>
/// In tenths of a power of ten: 30 says that a true pair shows this a thousand times as often as a chance one. So pieces that do not depend on each
/// other add up, and of those that do (address and name) only the strongest counts. Set on simulated months with seeds that are not those of the published table.
/// </remarks>
internal static class Weights
{
    /// <summary>A proposal acts alone from here.</summary>
    public const int Enough = 60;

    /// <summary>Where nothing but a name ties them together: somebody else of that name may pay the same sum.</summary>
    public const int EnoughByName = 70;

    /// <summary>And only where the best proposal of all money together is so far ahead of the best one without it.</summary>
    public const int Margin = 30;

    /// <summary>A number is all that ties a stranger's money to an order, and numbers are mistyped.</summary>
    public const int MarginForStrangers = 40;

    /// <summary>Money that is not the sum has to be this far ahead.</summary>
    public const int MarginWhereInexact = 50;

    /// <summary>What is weaker cannot bring any other proposal into doubt.</summary>
    public const int LeastThatCounts = 15;

    /// <summary>Payments of which each is exactly the sum of an order of the same person are seldom parts of yet another one.</summary>
    public const int Coincidence = 30;

    /// <summary>Each further payment or order in one proposal is one more way in which sums agree by chance.</summary>
    public const int EachMore = 10;

    private const int Exact = 10;
    private const int Items = 10;

    /// <summary>What names another order never acts: it only casts doubt on that one.</summary>
    public static bool IsEnough(Evidence evidence, int score) =>
        !evidence.SpeaksOfAnother
        && (
            // Who paid by the link, how much and when says nothing against it.
            evidence.Said == Evidences.Said.Link
            || score
                >= (evidence.Said == Evidences.Said.Nothing && evidence.Payer <= Evidences.Payer.FullName ? EnoughByName : Enough)
        );

    /// <summary>The most that speaks for a pair which the name and the exact sum tie, and nothing that anybody says.</summary>
    public static int MostByName(Payer payer, int rarity, bool isAnotherBuyer, int daysAfter) =>
        Payer(payer, rarity, isAnotherBuyer) + Exact + Items + Time(daysAfter);

    public static int Sum(Evidence evidence, bool isExact) =>
        Said(evidence.Said)
        + Payer(evidence.Payer, evidence.NameRarity, evidence.PayerIsAnotherBuyer)
        + (isExact ? Exact : -40)
        + (
            evidence.NamesItems ? Items
            : evidence.NamesOtherItems || IsForSomethingElse(evidence) ? -35
            : 0
        )
        + (evidence.SpeaksOfAnother ? -30 : 0)
        + (evidence.IsAccountedFor ? -25 : 0)
        + (evidence.Payment.IsGift && evidence.Said < Evidences.Said.Damaged ? -40 : 0)
        + (evidence.Order.State == OrderState.Expired ? -5 : 0)
        + Time(evidence.DaysAfter);

    private static bool IsForSomethingElse(Evidence evidence) =>
        evidence.Payment.IsForSomethingElse && evidence.Said < Evidences.Said.Damaged;

    private static int Said(Said said) =>
        said switch
        {
            Evidences.Said.Transaction or Evidences.Said.Link => 100,
            Evidences.Said.Number => 60,
            Evidences.Said.Damaged => 45,
            Evidences.Said.Slip => 25,
            _ => 0,
        };

    private static int Payer(Payer payer, int rarity, bool isAnotherBuyer)
    {
        var doubt = isAnotherBuyer ? 20 : 0;
        return payer switch
        {
            Evidences.Payer.Address => 70,
            Evidences.Payer.PaidBefore => 55,
            Evidences.Payer.FullName => Math.Min(60, rarity) - doubt,
            Evidences.Payer.Initial => Math.Min(50, rarity + 8) - doubt,
            Evidences.Payer.SharesName => Math.Max(0, Math.Min(30, rarity) - doubt),
            Evidences.Payer.Stranger => -10,
            _ => 0,
        };
    }

    private static int Time(int daysAfter) =>
        daysAfter switch
        {
            < -5 => -25,
            < 0 => 0,
            < 2 => 12,
            < 8 => 6,
            < 21 => 0,
            < 60 => -8,
            _ => -12,
        };
}
