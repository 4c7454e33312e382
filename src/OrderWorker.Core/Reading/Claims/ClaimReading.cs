using OrderWorker.Core.Orders;
using OrderWorker.Core.Values;

namespace OrderWorker.Core.Reading.Claims;

/// <summary>What a mail says about its money.</summary>
/// <param name="Claim">As far as it can be told.</param>
/// <param name="Reasons">Why it does not fit an order of this shop: an amount in another currency, say.</param>
/// <param name="Evidence">The words that it rests on.</param>
public sealed record ClaimReading(PaymentClaim Claim, IReadOnlyList<Reason> Reasons, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>
    /// Does the mail state one sum that was or will be paid, and speak of no other? Not in a question or under a condition, not "about", and
    /// beside no earlier order, which the sum may cover as well.
    /// </summary>
    public bool IsPlain { get; init; }
}
